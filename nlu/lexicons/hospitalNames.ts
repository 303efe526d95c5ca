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
  return [...new Set([...official, ...listed, ...derived])];
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
