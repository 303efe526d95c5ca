import fc from 'fast-check';
import { parseJson } from '../../../channels/http/parseJson.js';

const parse = (text: string) => parseJson(Buffer.from(text));

describe('parseJson', () => {
  it('gives back what was meant, whatever it was', () => {
    const plain = fc
      .string({ unit: 'grapheme' })
      .filter((text) => !text.includes('\0') && text !== '__proto__');
    const values = fc
      .jsonValue({ maxDepth: 6, stringUnit: 'grapheme' })
      .filter((value) => !/\\u0000|__proto__|-0/.test(JSON.stringify(value)));
    fc.assert(
      fc.property(plain, values, (key, value) => {
        expect(parse(JSON.stringify({ [key]: value }))).toEqual(JSON.parse(JSON.stringify({ [key]: value })));
      }),
    );
  });

  it.each([
    ['"a\\u0000b"', 'ab'],
    ['"\\ud83d"', '\uFFFD'],
    ['"\\ude00\\ud83d\\ude00"', '\uFFFD😀'],
    ['{"a\\u0000":["\\ud800"]}', { a: ['\uFFFD'] }],
    ['\uFEFF{"a":1}', { a: 1 }],
  ])('cleans %s', (text, value) => {
    expect(parse(text)).toEqual(value);
  });

  it('drops a key that would reach behind the object', () => {
    const value = parse('{"__proto__":{"admin":true},"a":1}');
    expect(Object.keys(value as object)).toEqual(['a']);
    expect((value as { admin?: boolean }).admin).toBeUndefined();
  });

  it.each(['', '{', 'undefined', "{'a':1}", `${'['.repeat(42)}${']'.repeat(42)}`])('refuses %s', (text) => {
    expect(() => parse(text)).toThrow(expect.objectContaining({ code: 'bad_request' }));
  });
});
