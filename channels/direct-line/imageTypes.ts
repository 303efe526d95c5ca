export interface ImageType {
  contentType: string;
  extension: string;
}

/** Pictures a phone makes or a page sends. SVG is a program, not a picture, and stays out. */
export const imageTypes: readonly ImageType[] = [
  { contentType: 'image/jpeg', extension: 'jpg' },
  { contentType: 'image/png', extension: 'png' },
  { contentType: 'image/gif', extension: 'gif' },
  { contentType: 'image/webp', extension: 'webp' },
  { contentType: 'image/heic', extension: 'heic' },
  { contentType: 'image/heif', extension: 'heif' },
];

/** The kind of picture by its first bytes, whatever name or type it came with; undefined for anything else. */
export function imageTypeOf(bytes: Buffer): string | undefined {
  const text = (from: number, to: number) => bytes.toString('latin1', from, to);
  if (text(0, 3) === '\xFF\xD8\xFF') return 'image/jpeg';
  if (text(0, 8) === '\x89PNG\r\n\x1A\n') return 'image/png';
  if (/^GIF8[79]a$/.test(text(0, 6))) return 'image/gif';
  if (text(0, 4) === 'RIFF' && text(8, 12) === 'WEBP') return 'image/webp';
  if (text(4, 8) !== 'ftyp') return undefined;
  const brand = text(8, 12);
  if (/^he(ic|ix|im|is|vc|vx)$/.test(brand)) return 'image/heic';
  return brand === 'mif1' || brand === 'msf1' ? 'image/heif' : undefined;
}
