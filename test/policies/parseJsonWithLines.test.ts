import fc from 'fast-check';
import { parseJsonWithLines } from '../../policies/parseJsonWithLines.js';

test('whatever JSON.stringify writes is read as JSON.parse reads it', () => {
  fc.assert(
    fc.property(fc.json({ maxDepth: 6 }), fc.integer({ min: 0, max: 3 }), (json, indent) => {
      const text = JSON.stringify(JSON.parse(json), null, indent);
      const result = parseJsonWithLines(text);
      expect(result.ok && JSON.stringify(result.value)).toBe(JSON.stringify(JSON.parse(text)));
    }),
  );
});

test('whatever JSON.parse refuses is refused', () => {
  const pieces = fc.constantFrom(
    '{',
    '}',
    '[',
    ']',
    ',',
    ':',
    '"a"',
    '"b"',
    '1',
    '-',
    '0.5',
    'null',
    'nul',
    "'",
    '"',
    ' ',
    '\n',
  );
  fc.assert(
    fc.property(fc.array(pieces, { maxLength: 9 }), (parts) => {
      const text = parts.join('');
      const result = parseJsonWithLines(text);
      if (result.ok) expect(result.value).toEqual(JSON.parse(text));
      else expect(accepts(text) && !result.reason.includes('stands twice')).toBe(false);
    }),
    { numRuns: 2000 },
  );
});

function accepts(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

test.each([
  ['nothing', '', 1, 'the file ends too early'],
  ['an end too early', '[\n  {"a": 1},\n', 3, 'the file ends too early'],
  ['a missing comma', '[\n  1\n  2\n]', 3, 'a comma or ] is missing'],
  ['a missing comma in a record', '{\n  "a": 1\n  "b": 2\n}', 3, 'a comma or } is missing'],
  ['a comma too many', '[\n  1,\n]', 3, 'a value is missing, or a quote not closed'],
  ['a comma too many in a record', '{\n  "a": 1,\n}', 3, 'a key is missing, or a quote not closed'],
  ['a missing colon', '{\n  "a" 1\n}', 2, 'a colon is missing after the key'],
  ['a bare key', '{\n  a: 1\n}', 2, 'a key is not written as JSON wants it'],
  ['a number as key', '{\n  1: 1\n}', 2, 'a key must stand in double quotes'],
  ['a key twice', '{\n  "a": 1,\n  "a": 2\n}', 3, 'this key stands twice in its record'],
  ['single quotes', "[\n\n  'a'\n]", 3, 'a value is not written as JSON wants it'],
  ['a bare word', '[\n  yes\n]', 2, 'a value is not written as JSON wants it'],
  ['a number with a leading zero', '[\n  007\n]', 2, 'a value is not written as JSON wants it'],
  ['an open quote', '[\n  "abc\n]', 2, 'a value is missing, or a quote not closed'],
  ['a line break in a text', '[\n  "ab\nc"\n]', 2, 'a value is not written as JSON wants it'],
  ['something behind the end', '[]\n[]', 2, 'something stands after the end of the JSON'],
  ['a comment', '[\n  // none\n]', 2, 'a value is not written as JSON wants it'],
  ['Windows line ends', '[\r\n  1\r\n  2\r\n]', 3, 'a comma or ] is missing'],
  ['very deep nesting', '['.repeat(100_000), 1, 'nested too deeply'],
])('%s is told with its line', (_, text, line, reason) => {
  expect(parseJsonWithLines(text)).toEqual({ ok: false, line, reason });
});

test('lines of values, and of the nearest ancestor for what is not there', () => {
  const result = parseJsonWithLines(
    '\n[\n  {\n    "a": 1,\n    "b": [\n      2,\n      3\n    ]\n  },\n  4\n]',
  );
  const lines =
    result.ok && [[], [0], [0, 'a'], [0, 'b', 1], [0, 'b', 9], [0, 'c'], [1], [2, 'x']].map(result.lineOf);
  expect(lines).toEqual([2, 3, 4, 7, 5, 3, 10, 2]);
});

test('a key named like a built-in is a key', () => {
  const result = parseJsonWithLines('{"__proto__": {"a": 1}, "constructor": 2}');
  expect(result.ok && Object.keys(result.value as object)).toEqual(['__proto__', 'constructor']);
});
