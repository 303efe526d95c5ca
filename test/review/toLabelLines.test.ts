import { parseUtterances } from '../../nlu/classifier/utterance.js';
import { toLabelLines } from '../../review/toLabelLines.js';
import { someUtterance } from './someUtterance.js';

const read = someUtterance().read;

test('the best guess is filled in, and the note tells why', () => {
  expect(toLabelLines([someUtterance()])).toEqual([
    {
      text: '那个什么来一下',
      service: 'home_nursing',
      intent: 'apply',
      aspect: null,
      note: 'unclear; read as apply:home_nursing 0.31, out_of_scope 0.20; 2026-11-20',
    },
  ]);
});

test.each([
  [
    'the service chosen',
    { turnedOut: { how: 'chosen', intent: null, service: 'hospital_caregiver' } as const },
    { intent: 'apply', service: 'hospital_caregiver', aspect: null },
  ],
  [
    'the service chosen, for a question',
    {
      read: { ...read, intent: 'ask', aspect: 'cost' } as const,
      turnedOut: { how: 'chosen', intent: null, service: 'hospital_caregiver' } as const,
    },
    { intent: 'ask', service: 'hospital_caregiver', aspect: 'cost' },
  ],
  [
    'what an agent says',
    { turnedOut: { how: 'agent', intent: 'status', service: null } as const },
    { intent: 'status', service: null, aspect: null },
  ],
  [
    'the second opinion where nothing turned out',
    { opinion: { intent: 'ask', service: 'drug_discount', aspect: 'how' } as const },
    { intent: 'ask', service: 'drug_discount', aspect: 'how' },
  ],
  [
    'what it turned out to be before any opinion',
    {
      opinion: { intent: 'menu', service: null, aspect: null } as const,
      turnedOut: { how: 'switched', intent: null, service: 'green_channel' } as const,
    },
    { intent: 'apply', service: 'green_channel', aspect: null },
  ],
  [
    'the reading where it is only known that it was wrong',
    { turnedOut: { how: 'denied', intent: null, service: null } as const },
    { intent: 'apply', service: 'home_nursing', aspect: null },
  ],
])('the guess is %s', (_name, given, label) => {
  expect(toLabelLines([someUtterance(given)])).toEqual([expect.objectContaining(label)]);
});

test('what was said several times is one line, with what is known of any of them', () => {
  const turnedOut = { how: 'chosen', intent: null, service: 'green_channel' } as const;
  const lines = toLabelLines([
    someUtterance(),
    someUtterance({ turnedOut }),
    someUtterance({ text: '别的', day: '2026-11-21' }),
    someUtterance({ day: '2026-11-22' }),
  ]);
  expect(lines.map(({ text, service }) => [text, service])).toEqual([
    ['那个什么来一下', 'green_channel'],
    ['别的', 'home_nursing'],
  ]);
  expect(lines[0]?.note).toMatch(/; chosen green_channel; 2026-11-20, 3 times$/);
});

test('a line can be put into data/utterances as it is', () => {
  const [line] = toLabelLines([someUtterance()]);
  expect(parseUtterances(JSON.stringify(line), 'labelled.jsonl')).toEqual([
    { text: '那个什么来一下', service: 'home_nursing', intent: 'apply', aspect: null },
  ]);
});
