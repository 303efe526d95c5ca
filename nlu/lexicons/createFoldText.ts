import { simplify } from '../simplify.js';

/** Brings text to half width and simplified characters. */
export type FoldText = (text: string) => string;

/**
 * Each UTF-16 unit becomes exactly one unit, so that offsets in the result are offsets in the original; what would become
 * longer or shorter stays as it is. Case is kept. The table fills itself as characters are met.
 */
export function createFoldText(): FoldText {
  const known = new Uint16Array(0x1_0000);
  const foldUnit = (unit: number): number => {
    if (unit < 0x80) return unit;
    const folded = known[unit];
    if (folded) return folded;
    const made = foldOne(unit);
    known[unit] = made;
    return made;
  };
  return (text) => {
    let folded = '';
    let done = 0;
    for (let at = 0; at < text.length; at += 1) {
      const unit = text.charCodeAt(at);
      const made = foldUnit(unit);
      if (made === unit) continue;
      folded += text.slice(done, at) + String.fromCharCode(made);
      done = at + 1;
    }
    return done === 0 ? text : folded + text.slice(done);
  };
}

function foldOne(unit: number): number {
  if (unit >= 0xd800 && unit <= 0xdfff) return unit;
  const char = String.fromCharCode(unit);
  const compatible = char.normalize('NFKC');
  const plain = simplify(compatible.length === 1 ? compatible : char);
  return plain.length === 1 ? plain.charCodeAt(0) : unit;
}
