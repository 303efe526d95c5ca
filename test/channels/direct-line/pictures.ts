/** The first bytes of each kind of picture, filled up to a size. */
export const pictures = {
  jpeg: (size = 32) => filled([0xff, 0xd8, 0xff, 0xe0], size),
  png: (size = 32) => filled([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a], size),
  gif: (size = 32) => filled('GIF89a', size),
  webp: (size = 32) => filled('RIFF....WEBPVP8 ', size),
  heic: (size = 32) => filled('\0\0\0\x18ftypheic', size),
  heif: (size = 32) => filled('\0\0\0\x18ftypmif1', size),
};

function filled(start: string | number[], size: number): Buffer {
  const bytes = Buffer.alloc(size, 0x2e);
  const head = typeof start === 'string' ? Buffer.from(start, 'latin1') : Buffer.from(start);
  head.copy(bytes);
  return bytes;
}
