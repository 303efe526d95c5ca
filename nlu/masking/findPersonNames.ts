import { familyNames } from '../entities/familyNames.js';
import { findNames } from '../entities/findNames.js';
import type { Sentence } from '../lexicons/readSentence.js';
import type { Span } from './span.js';

/** Names behind words that announce one, before 先生 and the like, and a message that is nothing but a name. */
export function findPersonNames(sentence: Sentence): Span[] {
  return [
    ...findNames(sentence).map(({ start, end }) => ({ kind: 'name' as const, start, end })),
    ...familyNames(sentence).map((span) => ({ kind: 'name' as const, ...span })),
    ...announced(sentence),
    ...titled(sentence),
    ...bareName(sentence),
  ];
}

const strongCue =
  /(?:我叫|俺叫|本人叫|名叫|姓名|名字|联系人|收件人|收货人|签收人|经办人)(?:的?(?:名字|姓名))?[\s:：]*(?:就?是|叫做?|为)?[\s:：]*/g;
/** These announce a name only where something stands between («患者:王…»), not in «患者高血压». */
const weakCue =
  /(?:投保人|被保险?人|受益人|申请人|患者|病人|就诊人|持卡人|家属|(?<!都)叫(?!都)|名为)(?:\s*[:：]\s*|\s+|(?<=叫|名为)|\s*(?:是|叫)\s*)/g;

function announced(sentence: Sentence): Span[] {
  const { plain } = sentence;
  const strong = [...plain.matchAll(strongCue)].map((match) => ({ match, sure: true }));
  const weak = [...plain.matchAll(weakCue)].map((match) => ({ match, sure: false }));
  return [...strong, ...weak].flatMap(({ match, sure }) => {
    const start = match.index + match[0].length;
    const length = (sure ? foreignName(plain, start) : undefined) ?? lengthOfName(sentence, start, sure);
    if (length === undefined || (!sure && isKnownWord(sentence, start, start + length))) return [];
    return [{ kind: 'name' as const, start, end: start + length }];
  });
}

/** 「那个药叫易瑞沙」 */
function isKnownWord({ hits }: Sentence, start: number, end: number): boolean {
  return hits.some((hit) => hit.start < end && start < hit.end);
}

/** Where no end shows, a name announced for sure takes as many letters as names have: rather a word too many. */
function lengthOfName({ plain, vocabulary }: Sentence, start: number, sure: boolean): number | undefined {
  const { surnames, name_ends } = vocabulary.beside;
  const family = surnames.after(plain, start)?.length;
  if (family === undefined) return undefined;
  const given = /^[\u4e00-\u9fff]{0,2}/.exec(plain.slice(start + family))?.[0].length ?? 0;
  if (given === 0) return undefined;
  const lengths = given === 2 ? [family + 2, family + 1] : [family + 1];
  const next = (length: number) => plain.charAt(start + length);
  const closed = lengths.find(
    (length) => !/[\u4e00-\u9fff]/.test(next(length)) || name_ends.after(plain, start + length) !== undefined,
  );
  if (closed !== undefined || !sure) return closed;
  return given === 2 && goesOn.test(next(family + 1)) ? family + 1 : family + given;
}

/** How a sentence goes on behind a name in one breath: 「我叫张三想办…」. */
const goesOn = /[想要需申请办今现给跟]/;

/** 艾孜买提·买买提, or Latin letters. */
function foreignName(plain: string, start: number): number | undefined {
  const name = /^(?:[\u4e00-\u9fff]{1,8}(?:·[\u4e00-\u9fff]{1,8})+|[A-Z][A-Za-z.' -]{2,30})/.exec(
    plain.slice(start),
  );
  return name?.[0].trimEnd().length;
}

/** 王建国先生. */
function titled({ plain, vocabulary }: Sentence): Span[] {
  return [...plain.matchAll(/[\u4e00-\u9fff]{1,2}(?=先生|女士|小姐|同志)/g)].flatMap((match) => {
    const end = match.index + match[0].length;
    const starts = [match.index - 2, match.index - 1, match.index].filter((at) => at >= 0 && end - at >= 2);
    const start = starts.find((at) => vocabulary.beside.surnames.after(plain, at) !== undefined);
    return start === undefined ? [] : [{ kind: 'name' as const, start, end }];
  });
}

/** Beside figures nothing but letters that begin with a family name and are no word the lists know. */
function bareName({ plain, hits, vocabulary }: Sentence): Span[] {
  const [run, ...others] = plain.matchAll(/\p{L}+/gu);
  if (run === undefined || others.length > 0 || hits.length > 0) return [];
  const [name] = run;
  const family = vocabulary.beside.surnames.after(name, 0)?.length ?? 0;
  if (family === 0 || name.length <= family || name.length > family + 2) return [];
  return [{ kind: 'name', start: run.index, end: run.index + name.length }];
}
