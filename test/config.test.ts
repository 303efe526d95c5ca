import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readConfig, variableNames } from '../config.js';

test('without any variable everything has a default', () => {
  expect(readConfig({})).toMatchObject({
    port: 3978,
    dataDir: './var',
    tokenTtlSeconds: 1800,
    trustProxy: false,
    logLevel: 'info',
  });
});

test('an empty variable counts as not set', () => {
  expect(readConfig({ PORT: '', TOKEN_SECRET: '' }).port).toBe(3978);
});

test.each([
  ['PORT', 'abc'],
  ['PORT', '70000'],
  ['TOKEN_TTL_SECONDS', '5'],
  ['TOKEN_SECRET', 'short'],
  ['PUBLIC_URL', 'not an address'],
  ['TRUST_PROXY', 'yes'],
  ['LOG_LEVEL', 'loud'],
])('%s=%s is refused in one line that names the variable', (name, value) => {
  expect(() => readConfig({ [name]: value })).toThrow(new RegExp(`^${name}: [^\\n]+$`));
});

test('a second opinion needs its model, and is off without an address', () => {
  const url = 'http://127.0.0.1:8000/v1';
  expect(() => readConfig({ NLU_FALLBACK_URL: url })).toThrow(/^NLU_FALLBACK_MODEL: .+$/);
  const strange = { NLU_FALLBACK_URL: 'ftp://example.com/v1', NLU_FALLBACK_MODEL: 'm' };
  expect(() => readConfig(strange)).toThrow(/^NLU_FALLBACK_URL: .+$/);
  expect(readConfig({ NLU_FALLBACK_MODEL: 'm', NLU_FALLBACK_KEY: 'k' }).secondOpinion).toBeUndefined();
  expect(readConfig({ NLU_FALLBACK_URL: url, NLU_FALLBACK_MODEL: 'm' }).secondOpinion).toEqual({
    url,
    key: undefined,
    model: 'm',
  });
});

test('every bad variable is named, and no value is repeated', () => {
  const read = () => readConfig({ PORT: 'x', TOKEN_SECRET: 'hunter2' });
  expect(read).toThrow(/PORT: .+\nTOKEN_SECRET: .+/);
  expect(read).not.toThrow(/hunter2/);
});

test('.env.example names every variable and no other', () => {
  const text = readFileSync(join(__dirname, '../.env.example'), 'utf8');
  const named = [...text.matchAll(/^([A-Z_]+)=/gm)].map((match) => match[1]);
  expect([...named].sort()).toEqual([...variableNames].sort());
});
