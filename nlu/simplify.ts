import { Converter } from 'opencc-js/t2cn';

let converter: ((text: string) => string) | undefined;

/** Traditional characters → simplified ones. The table is made at the first need, once for everybody. */
export function simplify(text: string): string {
  const convert = converter ?? Converter({ from: 't', to: 'cn' });
  converter = convert;
  return convert(text);
}
