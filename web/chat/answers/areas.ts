/** Six-digit codes to names, as `@vant/area-data` has them. */
export interface AreaLists {
  province_list: Readonly<Record<string, string>>;
  city_list: Readonly<Record<string, string>>;
  county_list: Readonly<Record<string, string>>;
}

export interface Area {
  code: string;
  name: string;
}

export function provinces(lists: AreaLists): Area[] {
  return areas(lists.province_list, '');
}

export function citiesOf(lists: AreaLists, province: string): Area[] {
  return areas(lists.city_list, province.slice(0, 2));
}

/** Empty for cities without districts (东莞, 中山): their towns are not what a 区县 question means. */
export function districtsOf(lists: AreaLists, city: string): Area[] {
  const found = areas(lists.county_list, city.slice(0, 4));
  return found.some(({ name }) => /[区县市旗]$/.test(name)) ? found : [];
}

/** A level that exists only in the table of codes; nobody says it, and alone it names no place. */
export function isFiller(name: string): boolean {
  return ['县', '省直辖县', '自治区直辖县级行政区划'].includes(name);
}

/** 「四川省成都市武侯区」; 北京市 once, and no filler levels. */
export function placeText(province: string, city: string, district: string): string {
  const middle = city === province || isFiller(city) ? '' : city;
  return `${province}${middle}${district}`;
}

function areas(list: Readonly<Record<string, string>>, prefix: string): Area[] {
  return Object.entries(list)
    .filter(([code]) => code.startsWith(prefix))
    .map(([code, name]) => ({ code, name }));
}
