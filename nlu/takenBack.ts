/** 「三十万,不对,是二十万」: the speaker takes the words before back. `at`: where the taking back begins; `from`: what counts. */
export interface TakenBack {
  at: number;
  from: number;
}

const mark = '[,，。;；!！?？…、~～\\s]';
const sound = '(?:哦|噢|呃|额|啊|诶|哎呀?|哎哟|等等|等一?下|我)?';
const cue = `(?:不对(?![劲称])|不是(?=${mark})|不不+|(?:说|写|打|记|讲|搞)错了?|错了)`;
const cues = new RegExp(
  `(?:改成|改为|换成)|${mark}+${sound}${mark}*${cue}(?:${mark}*${cue})*${mark}*(?:(?:应该|应当)?是(?!不是))?`,
  'gu',
);

/** The last time the speaker takes something back in the middle of a sentence; undefined when nobody does. */
export function takenBack(text: string): TakenBack | undefined {
  const last = [...text.matchAll(cues)].at(-1);
  if (!last) return undefined;
  const from = last.index + last[0].length;
  const stands = text.slice(0, last.index).trim().length > 1 && text.slice(from).trim() !== '';
  return stands ? { at: last.index, from } : undefined;
}
