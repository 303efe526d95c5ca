import { readFileSync } from 'node:fs';
import { areaList } from '@vant/area-data';
import { loadLexicons } from '../../../nlu/lexicons/loadLexicons.js';
import { readHospitals } from '../../../nlu/lexicons/readHospitals.js';

const { hospitals, problems } = readHospitals(
  readFileSync('data/lexicons/hospitals.csv', 'utf8'),
  'hospitals.csv',
);

test('the list reads without problems and is long enough', () => {
  expect(problems).toEqual([]);
  expect(hospitals.filter((hospital) => hospital.public).length).toBeGreaterThanOrEqual(330);
  expect(hospitals.some((hospital) => !hospital.public)).toBe(true);
});

test('every one of the 31 provinces has hospitals', () => {
  expect(new Set(hospitals.map(({ province }) => province)).size).toBe(31);
});

test('every place exists in the official divisions', () => {
  const codeOf = (names: Record<string, string>, name: string, within: string): string | undefined =>
    Object.entries(names).find(([code, one]) => one === name && code.startsWith(within))?.[0];
  const wrong = hospitals.filter(({ province, city, district }) => {
    const inProvince = codeOf(areaList.province_list, province, '')?.slice(0, 2);
    if (inProvince === undefined) return true;
    // A city right under its province stands among the districts.
    if (city === district) return codeOf(areaList.county_list, city, inProvince) === undefined;
    const inCity = codeOf(areaList.city_list, city, inProvince)?.slice(0, 4);
    if (inCity === undefined) return true;
    return district !== null && codeOf(areaList.county_list, district, inCity) === undefined;
  });
  expect(wrong.map(({ name }) => name)).toEqual([]);
});

test('public hospitals of the list are at least of the second level', () => {
  const low = hospitals.filter(({ public: isPublic, level }) => isPublic && level === 'level_1');
  expect(low).toEqual([]);
});

test('every official name finds its own hospital', () => {
  const lexicons = loadLexicons('data/lexicons');
  const lost = hospitals.filter(({ name }) => {
    const match = lexicons.hospital(name);
    return match.kind !== 'one' || match.hospital.name !== name;
  });
  expect(lost.map(({ name }) => name)).toEqual([]);
});
