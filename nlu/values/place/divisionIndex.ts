import { areaList } from '@vant/area-data';
import names from '../../../data/lexicons/divisions.json' with { type: 'json' };
import type { ForeignPlace, Place } from '../types.js';
import { shortNames } from './divisionNames.js';

/** A place a name may mean. */
export interface Candidate {
  place: Place | ForeignPlace;
  /** 0 = province or country, 1 = city, 2 = district or below: the upper one is meant when a name fits several. */
  rank: 0 | 1 | 2;
  /** Taiwan, Hong Kong, and towns: meant only when no city or district of the mainland bears the name, or their own city is named too. */
  outer: boolean;
  /** Official code, for the order in which several are told. */
  code: number;
}

export interface DivisionIndex {
  /** Names that are places wherever they stand (official names, cities, nicknames). */
  sure: Map<string, number | number[]>;
  /** District names without 区 or 县, many of which are everyday words: 和平, 新城. */
  bare: Map<string, number | number[]>;
  candidates: Candidate[];
  /** First two characters → lengths of the names that begin so, longest first. */
  lengths: Map<string, number[]>;
}

let index: DivisionIndex | undefined;

/** Built on first use, once: about four thousand places from the official table and the names in `data/lexicons/divisions.json`. */
export function divisionIndex(): DivisionIndex {
  index ??= build();
  return index;
}

function build(): DivisionIndex {
  const built: DivisionIndex = { sure: new Map(), bare: new Map(), candidates: [], lengths: new Map() };
  for (const [code, province] of Object.entries(areaList.province_list)) addProvince(built, code, province);
  for (const [code, city] of Object.entries(areaList.city_list)) addCity(built, code, city);
  for (const [code, district] of Object.entries(areaList.county_list)) addDistrict(built, code, district);
  for (const table of [names.nicknames, names.quarters, names.oldNames]) {
    for (const [name, path] of Object.entries(table)) addName(built, name, { path });
  }
  for (const [name, path] of Object.entries(names.slips)) addName(built, name, { path, sure: false });
  for (const [name, country] of Object.entries(names.countries)) {
    add(built, { place: { country }, rank: 0, outer: false, code: 990000 }, { sure: [name], bare: [] });
  }
  for (const lengths of built.lengths.values()) lengths.sort((one, other) => other - one);
  return built;
}

const municipalities = new Set(['11', '12', '31', '50']);
/** Cities without districts: only towns and streets below them, so the city's name alone is an urban place. */
const withoutDistricts = new Set(['441900', '442000', '460400', '620200']);

function addProvince(built: DivisionIndex, code: string, province: string): void {
  const isMunicipality = municipalities.has(code.slice(0, 2));
  const place: Place = { province, city: isMunicipality ? province : null, district: null, area: null };
  add(
    built,
    { place, rank: isMunicipality ? 1 : 0, outer: false, code: Number(code) },
    { sure: [province, ...shortNames(province)], bare: [] },
  );
}

function addCity(built: DivisionIndex, code: string, city: string): void {
  const province = areaList.province_list[`${code.slice(0, 2)}0000`];
  if (province === undefined || municipalities.has(code.slice(0, 2)) || /县|行政区划|[岛龙界]$/.test(city))
    return;
  const place: Place = { province, city, district: null, area: withoutDistricts.has(code) ? 'urban' : null };
  add(
    built,
    { place, rank: 1, outer: code.startsWith('7'), code: Number(code) },
    { sure: [city, ...shortNames(city)], bare: [] },
  );
}

function addDistrict(built: DivisionIndex, code: string, district: string): void {
  const province = areaList.province_list[`${code.slice(0, 2)}0000`];
  const upper = areaList.city_list[`${code.slice(0, 4)}00`];
  if (province === undefined || upper === undefined || unnamed.test(district)) return;
  const outer = /^[78]/.test(code);
  if (code.startsWith('7') && !district.endsWith('区')) return;
  const city = cityOf(code, { province, upper, district });
  const place: Place = { province, city, district, area: urban.test(district) ? 'urban' : 'county' };
  const isTown = withoutDistricts.has(`${code.slice(0, 4)}00`);
  const bare = isTown
    ? [district.replace(/镇$|街道$/, '')].filter((name) => name.length >= 2)
    : shortNames(district);
  add(built, { place, rank: 2, outer: outer || isTown, code: Number(code) }, { sure: [district], bare });
}

/** Areas that are no place of their own: every city has its 高新区. */
const unnamed =
  /^(?:其它区|市辖区|(?:经济(?:技术)?|高新(?:技术)?)?开发区|高新区|工业园区|镜铁区|雄关区|长城区)$/;
const urban = /(?:(?<!.{2}林)区|街道|新城|港|园|湖|办事处)$/;

/** Municipalities repeat their name; a county or city right under its province is its own city; Hong Kong has none. */
function cityOf(
  code: string,
  { province, upper, district }: Record<'province' | 'upper' | 'district', string>,
): string | null {
  if (municipalities.has(code.slice(0, 2))) return province;
  if (code.startsWith('8')) return null;
  return /行政区划|直辖县/.test(upper) ? district : upper;
}

function addName(
  built: DivisionIndex,
  name: string,
  { path, sure = true }: { path: readonly string[]; sure?: boolean },
): void {
  const [province = '', second, district = null] = path;
  const city = second ?? (municipalityNames.test(province) ? province : null);
  const area =
    district === null ? null : urban.test(district) || /新区|高新|经开/.test(district) ? 'urban' : 'county';
  const rank = district !== null ? 2 : city !== null ? 1 : 0;
  add(
    built,
    { place: { province, city, district, area }, rank, outer: false, code: 980000 },
    sure ? { sure: [name], bare: [] } : { sure: [], bare: [name] },
  );
}

const municipalityNames = /^(?:北京|天津|上海|重庆)市$/;

function add(built: DivisionIndex, candidate: Candidate, called: { sure: string[]; bare: string[] }): void {
  const id = built.candidates.push(candidate) - 1;
  for (const name of called.sure) {
    put(built, built.sure, { name, id });
    const slip = candidate.rank > 0 ? name.replace(/[州洲]/, (char) => (char === '州' ? '洲' : '州')) : name;
    if (slip !== name) put(built, built.sure, { name: slip, id });
  }
  for (const name of called.bare) put(built, built.bare, { name, id });
}

function put(
  built: DivisionIndex,
  map: Map<string, number | number[]>,
  { name, id }: { name: string; id: number },
): void {
  const known = map.get(name);
  if (known === undefined) map.set(name, id);
  else if (typeof known === 'number') map.set(name, [known, id]);
  else known.push(id);
  const start = name.slice(0, 2);
  const lengths = built.lengths.get(start);
  if (lengths === undefined) built.lengths.set(start, [name.length]);
  else if (!lengths.includes(name.length)) lengths.push(name.length);
}
