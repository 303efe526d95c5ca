import type { Hospital } from './readHospitals.js';

/**
 * Every name a hospital goes by: official, listed short names, and what people regularly make of an official name
 * (南京市第一医院 → 南京第一医院, 南京市一院; 江苏省人民医院 → 江苏人民医院).
 */
export function hospitalNames(hospital: Hospital): string[] {
  const { name, province, city, district, short } = hospital;
  const official = [name, name.replace(/[（(].*?[)）]/g, ''), name.replace(/[（()）]/g, '')];
  const listed = short.filter(({ doubt }) => doubt === 0).map((one) => one.name);
  const derived = [...official, ...listed].flatMap((one) =>
    [province, city, district].flatMap((place) => (place === null ? [] : namesWithin(one, place))),
  );
  return [...new Set([...official, ...listed, ...derived, ...schoolNames(name)])];
}

/** 新疆医科大学第一附属医院 → 新疆医科大一附院; 兰州大学第一医院 → 兰州大学一院; 贵州医科大学附属医院 → 贵州医大附院. */
function schoolNames(name: string): string[] {
  const [, school = '', before, number, behind] = taught.exec(name) ?? [];
  if (school === '')
    return name.endsWith('大学总医院') ? schools(name.slice(0, -3)).map((one) => `${one}总医院`) : [];
  const affiliated = before !== undefined || behind !== undefined;
  const endings =
    number === undefined
      ? ['附院', '附属医院']
      : affiliated
        ? ['一附院', '附一院', '附一', '第一附院', '附属一院'].map((ending) => ending.replace('一', number))
        : [`${number}院`];
  return schools(school).flatMap((one) => endings.map((ending) => one + ending));
}

const taught = /^([^附属第]+?(?:大学|学院))(附属)?(?:第([一二三四五六])(附属)?)?医院$/;

/** 医科大学 is said 医科大 or 医大, 中医药大学 中医大. */
function schools(school: string): string[] {
  const short = school.replace(/大学$/, '大');
  const shorter = short.replace(/医科大$/, '医大').replace(/中医药大$/, '中医大');
  return [...new Set(/[医药]/.test(school) ? [school, short, shorter] : [school])];
}

/** A place without the word for what kind it is: 苏州市 → 苏州, 广西壮族自治区 → 广西; the same where nothing can go. */
export function shortPlace(place: string): string {
  const special = /^(内蒙古|广西|宁夏|新疆|西藏)/.exec(place)?.[1];
  if (special !== undefined && place.endsWith('自治区')) return special;
  return place.length > 2 ? place.replace(/(?:地区|[省市])$/, '') : place;
}

/** `第一人民医院` → its usual short forms. */
const numbered = /^第([一二三四五六七八九十]+)(人民)?医院$/;

function namesWithin(name: string, place: string): string[] {
  if (!name.startsWith(place)) return [];
  const rest = name.slice(place.length);
  const short = shortPlace(place);
  if (short === place || rest === '' || rest === '医院') return [];
  const number = place.endsWith('市') ? numbered.exec(rest)?.[1] : undefined;
  const rests =
    number === undefined ? [] : [`第${number}医院`, `${number}医院`, `${number}院`, `第${number}人民医院`];
  const traditional = rest.endsWith('中医医院') ? [rest.replace(/中医医院$/, '中医院')] : [];
  return [short + rest, ...[...rests, ...traditional].flatMap((one) => [place + one, short + one])];
}
