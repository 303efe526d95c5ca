import { Converter } from 'opencc-js/t2cn';

/** Brings text to half width and simplified characters. */
export type FoldText = (text: string) => string;

/**
 * Each UTF-16 unit becomes exactly one unit, so that offsets in the result are offsets in the original; what would become
 * longer or shorter stays as it is. Case is kept. The table fills itself as characters are met.
 */
export function createFoldText(): FoldText {
  const simplify = Converter({ from: 't', to: 'cn' });
  const known = new Uint16Array(0x1_0000);
  const foldUnit = (unit: number): number => {
    const folded = known[unit];
    if (folded) return folded;
    const made = foldOne(unit, simplify);
    known[unit] = made;
    return made;
  };
  return (text) => {
    const units = new Array<number>(text.length);
    let changed = false;
    for (let at = 0; at < text.length; at += 1) {
      const unit = text.charCodeAt(at);
      const folded = unit < 0x80 ? unit : foldUnit(unit);
      if (folded !== unit) changed = true;
      units[at] = folded;
    }
    return changed ? join(units) : text;
  };
}

function foldOne(unit: number, simplify: (text: string) => string): number {
  if (unit >= 0xd800 && unit <= 0xdfff) return unit;
  const char = String.fromCharCode(unit);
  const compatible = char.normalize('NFKC');
  const plain = simplify(compatible.length === 1 ? compatible : char);
  return plain.length === 1 ? plain.charCodeAt(0) : unit;
}

/** More arguments than this in one call may exceed the stack. */
const unitsAtOnce = 4096;

function join(units: readonly number[]): string {
  let text = '';
  for (let at = 0; at < units.length; at += unitsAtOnce) {
    text += String.fromCharCode(...units.slice(at, at + unitsAtOnce));
  }
  return text;
}
