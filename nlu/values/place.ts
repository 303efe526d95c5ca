import names from '../../data/lexicons/divisions.json' with { type: 'json' };
import { normaliseAnswer, normaliseValueText } from './normaliseValueText.js';
import { nearDistrict } from './place/nearDistrict.js';
import { joinGroups, type PlaceGroup, placeGroups } from './place/placeGroups.js';
import { type Mention, placeMentions } from './place/placeMentions.js';
import { meansNothingAlone, placeOf, settlePlace } from './place/settlePlace.js';
import { townOrZone } from './place/townOrZone.js';
import type { Found, Reading } from './reading.js';
import type { CityValue } from './types.js';

export { formatPlace } from './place/formatPlace.js';

/**
 * The place an answer names, as far as it is said: province, city, district, each completed upwards. `area` is urban for
 * districts and for the four cities that have none (东莞, 中山, 儋州, 嘉峪关), county for counties, county-level cities and a
 * named town or village, null while the district is open. A county or city right under its province stands as city and
 * district. Reason: `none`.
 */
export function readPlace(text: string): Reading<CityValue> {
  const normal = normaliseAnswer(text);
  const [abbreviated, province] = [...abbreviations].find(([letter]) => normal === letter) ?? [];
  const mentions = placeMentions(abbreviated === undefined ? normal : (province ?? ''));
  const groups = oneAnswer(placeGroups(mentions, normal), normal).filter((group) => isAnswer(group, normal));
  const values = groups.map((group) => {
    const { value } = townOrZone(settlePlace(group), normal, group.end);
    return nearDistrict(value, normal.slice(group.end));
  });
  const [value] = values;
  if (value === undefined) return { ok: false, reason: 'none' };
  if (values.length === 1) return { ok: true, value };
  return {
    ok: true,
    value: placeOf(
      values.flatMap((one) =>
        'ambiguous' in one ? one.ambiguous.filter((each) => typeof each !== 'string') : [one],
      ),
    ),
  };
}

/** Places in running text. District names without 区 or 县 count only beside their city or a word such as 在. */
export function findPlaces(text: string): Found<CityValue>[] {
  const normal = normaliseValueText(text);
  const mentions = placeMentions(normal).filter((mention) => !isPerson(mention, normal));
  const groups = placeGroups(mentions, normal).filter(
    (group) => !meansNothingAlone(group) && (group.sure || isPlaced(group, normal)),
  );
  return groups.map((group, index) => {
    const before = normal.slice(0, groups[index + 1]?.start);
    const { value, end } = townOrZone(settlePlace(group), before, group.end);
    return { text: text.slice(group.start, end), start: group.start, end, value };
  });
}

const abbreviations: ReadonlyMap<string, string> = new Map(
  Object.entries(names.abbreviations).map(([letter, path]) => [letter, path.join('')]),
);
const known: ReadonlySet<string> = new Set(names.known);

/** A name of several places in an answer: those that agree are one, a corrected or left one is dropped. */
function oneAnswer(groups: readonly PlaceGroup[], text: string): PlaceGroup[] {
  const sure = groups.filter((group) => group.sure);
  const counted =
    sure.length > 0
      ? groups.filter((group) => group.sure || sure.some((other) => joinGroups(other, group)))
      : groups;
  const said = counted.filter(({ start }) => !left.test(text.slice(Math.max(0, start - 6), start)));
  const joined: PlaceGroup[] = [];
  for (const group of said.length > 0 ? said : counted) {
    const at = joined.findIndex((other) => joinGroups(other, group) !== undefined);
    const both = joined[at] && joinGroups(joined[at], group);
    if (both) joined[at] = both;
    else joined.push(group);
  }
  const last = joined.at(-1);
  return last && joined.length > 1 && moved.test(text.slice(joined[0]?.end ?? 0, last.start))
    ? [last]
    : joined;
}

/** 「不在北京,在廊坊」 */
const left = /(?:不在|没在|不住在?|不是在?|并非|离开了?|搬离了?|别写|除了)$/;

/** 「不是合肥,是上海」, 「从合肥转到上海」: the later place counts. */
const moved =
  /^(?:,|不|是)*.{0,6}(?:不对|说错|写错|改成|改到|应该是|[,。]是|转到|转院到|转去|现在|目前|后来|来了)/;

/** An everyday word (合作, 平安) is a place only when it is the whole answer. */
function isAnswer(group: PlaceGroup, text: string): boolean {
  if (meansNothingAlone(group)) return false;
  if (group.sure || !plainWords.has(group.names[0] ?? '')) return true;
  return text.slice(0, group.start).replace(around, '') + text.slice(group.end).replace(around, '') === '';
}

const around = /[\s,。.!是在我住人就老家的这那边呢吧啊]/g;
const plainWords: ReadonlySet<string> = new Set(names.plainWords);

/** Whether a name that may be another word is a place here: a well-known one, or behind 在 and the like. */
function isPlaced(group: PlaceGroup, text: string): boolean {
  const { start, end, names: said } = group;
  if (said.some((name) => known.has(name))) return true;
  if (said.some((name) => plainWords.has(name)) || 'ambiguous' in settlePlace(group)) return false;
  const before = text.slice(Math.max(0, start - 3), start);
  return (
    /(?:在|去|到|来自|住|位于|地址[是:]?|家是|回)$/.test(before) &&
    !/^[医院间里上下,。家家]/.test(text.slice(end))
  );
}

/** 「姓」 and titles: 吴江先生, 海宁医生. */
function isPerson({ end }: Mention, text: string): boolean {
  return /^(?:先生|女士|医生|大夫|主任|老师|小姐)/.test(text.slice(end));
}
