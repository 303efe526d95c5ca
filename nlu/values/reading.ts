/** A value read from words: either the value, or why it could not be taken. A wrong answer is a value with a reason. */
export type Reading<T> = { ok: true; value: T } | { ok: false; reason: string };

/** A value found inside running text; `text.slice(start, end)` of the string searched. */
export interface Found<T> {
  text: string;
  start: number;
  end: number;
  value: T;
}
