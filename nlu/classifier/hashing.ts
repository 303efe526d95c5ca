/**
 * FNV-1a over UTF-16 units with a last stir. Features are known by this 32-bit number alone; with some hundred thousand
 * of them a clash is rare, and costs one blurred weight.
 */
export function hashRange(text: string, start: number, end: number, seed: number): number {
  let hash = seed;
  for (let index = start; index < end; index += 1)
    hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  return stir(hash);
}

export function hashText(text: string, seed: number): number {
  return hashRange(text, 0, text.length, seed);
}

/** Never 0: the table of a model marks its empty places so. */
function stir(hash: number): number {
  let h = hash ^ (hash >>> 16);
  h = Math.imul(h, 0x85ebca6b);
  h ^= h >>> 13;
  h = Math.imul(h, 0xc2b2ae35);
  h = (h ^ (h >>> 16)) >>> 0;
  return h === 0 ? 1 : h;
}
