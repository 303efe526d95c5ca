import { imageTypeOf, imageTypes } from '../../../channels/direct-line/imageTypes.js';
import { pictures } from './pictures.js';

describe('imageTypeOf', () => {
  it.each(Object.entries(pictures))('knows %s by its first bytes', (kind, make) => {
    expect(imageTypeOf(make())).toBe(`image/${kind}`);
  });

  it('gives only kinds that can be kept', () => {
    for (const make of Object.values(pictures))
      expect(imageTypes.map(({ contentType }) => contentType)).toContain(imageTypeOf(make()));
  });

  it.each([
    ['nothing', Buffer.alloc(0)],
    ['half a PNG head', pictures.png().subarray(0, 6)],
    ['a sound in the same wrapping as WebP', Buffer.from('RIFF....WAVEfmt ')],
    ['a film in the same wrapping as HEIC', Buffer.from('\0\0\0\x18ftypisom')],
    ['a picture after something else', Buffer.concat([Buffer.from('<html>'), pictures.png()])],
    ['SVG', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>')],
  ])('takes %s for no picture', (_what, bytes) => {
    expect(imageTypeOf(bytes)).toBeUndefined();
  });
});
