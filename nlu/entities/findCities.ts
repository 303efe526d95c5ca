import { isDenied, type Sentence } from '../lexicons/readSentence.js';
import type { Found } from '../values/reading.js';
import type { CityValue } from '../values/types.js';
import type { Finding } from './finding.js';

/** Places, with `home` where somebody is or lives, `wanted` where somebody would go, and no role where the words do not tell. */
export function findCities(sentence: Sentence, places: readonly Found<CityValue>[]): Finding[] {
  return places.flatMap(({ start, end, value }) => {
    if (isDenied(sentence, start, denial) || isPartOfAName(sentence, end)) return [];
    if (isAway(sentence, start, end) || isLeft(sentence, start, end)) return [];
    const role = roleOf(sentence, start);
    // «美国有个新药»: a country counts only where somebody is there or wants to go.
    if ('country' in value && role === undefined && sentence.plain.charAt(start - 1) !== '在') return [];
    return [{ kind: 'city', start, end, value, ...(role === undefined ? {} : { role }) }];
  });
}

function isPartOfAName({ plain, vocabulary }: Sentence, end: number): boolean {
  return vocabulary.beside.not_place_after.after(plain, end) !== undefined;
}

/** 「我女儿管的,她在深圳上班」: where somebody else lives, unless something happened to them there. */
function isAway({ plain }: Sentence, start: number, end: number): boolean {
  return relativeAt.test(plain.slice(0, start)) && atWork.test(plain.slice(end));
}

/** 「从上海转到了杭州」: where somebody is no more. */
function isLeft({ plain }: Sentence, start: number, end: number): boolean {
  return (
    /从$/.test(plain.slice(0, start)) &&
    /^市?(?:这边|那边)?(?:转(?:院|诊)?|搬|回|送|拉)(?:到|去|来|往|回)/.test(plain.slice(end))
  );
}

const relativeAt =
  /(?:她|他|女儿|儿子|闺女|姑娘|孩子|媳妇|老公|老婆|[弟妹哥姐]{2})(?:们|都|也|现在|一直|还|人)*在$/;
const atWork =
  /^市?那?边?(?:上班|打工|工作|读书|上学|念书|当兵|定居|出差)(?!的?时?候?[^,。;]{0,6}(?:摔|撞|受伤|晕|住院|病|疼|痛))/;

const denial = { reach: 3, absence: true };

function roleOf({ plain, vocabulary }: Sentence, start: number): 'home' | 'wanted' | undefined {
  const home = vocabulary.beside.place_home.before(plain, start);
  const wanted = vocabulary.beside.place_wanted.before(plain, start);
  if (home === undefined && wanted === undefined) return undefined;
  return (wanted?.length ?? 0) > (home?.length ?? 0) ? 'wanted' : 'home';
}
