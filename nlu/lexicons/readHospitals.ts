import type { Problem } from '../../catalogue/problem.js';

export interface Hospital {
  /** Official name. */
  name: string;
  province: string;
  /** Prefecture level; municipalities repeat their name. */
  city: string;
  district: string | null;
  /** By the district's type; null while the district is not known. */
  area: 'urban' | 'county' | null;
  /** Null where the directory does not know it. */
  level: 'level_3' | 'level_2' | 'level_1' | null;
  /** Military hospitals are public. */
  public: boolean;
  /** The short names as listed: 0 certain, 1 needs words about hospitals beside it, 2 is a place or a mountain as well. */
  short: { name: string; doubt: 0 | 1 | 2 }[];
}

export interface HospitalsReading {
  hospitals: Hospital[];
  problems: Problem[];
}

/**
 * Reads `hospitals.csv`: `province,city,district,level,ownership,name,short`. District is empty where it is not known, `-`
 * in a city that has none; short names are set apart by blanks, with `~` or `~~` before doubtful ones.
 */
export function readHospitals(text: string, file: string): HospitalsReading {
  const [header = '', ...rows] = text.replace(/^\uFEFF/, '').split(/\r\n|\n|\r/);
  if (header.trim() !== columns) return failure(file, 'line 1', `the header must be ${columns}`);
  const readings = rows.flatMap((row, index) => (row.trim() === '' ? [] : [readRow(row, file, index + 2)]));
  const hospitals = readings.flatMap((reading) => ('name' in reading ? [reading] : []));
  const problems = readings.flatMap((reading) => ('reason' in reading ? [reading] : []));
  return { hospitals, problems: [...problems, ...repeated(hospitals, file)] };
}

const columns = 'province,city,district,level,ownership,name,short';
const levels = ['level_3', 'level_2', 'level_1'] as const;

function readRow(row: string, file: string, line: number): Hospital | Problem {
  const problem = (reason: string): Problem => ({ file, path: `line ${line}`, reason });
  const cells = row.split(',').map((cell) => cell.trim());
  const [province = '', city = '', district = '', said = '', ownership = '', name = '', short = ''] = cells;
  if (cells.length !== 7) return problem(`expected 7 columns, found ${cells.length}`);
  if (province === '' || city === '' || name === '')
    return problem('province, city and name must not be empty');
  const level = levels.find((one) => one === said) ?? null;
  if (said !== '' && level === null) return problem(`level must be empty or one of ${levels.join(', ')}`);
  if (ownership !== 'public' && ownership !== 'private')
    return problem('ownership must be public or private');
  const place = { province, city, district: /^-?$/.test(district) ? null : district, area: areaOf(district) };
  return { name, ...place, level, public: ownership === 'public', short: shortNames(short) };
}

function areaOf(district: string): Hospital['area'] {
  if (district === '') return null;
  return /[县市旗]$/.test(district) ? 'county' : 'urban';
}

function shortNames(text: string): Hospital['short'] {
  return text
    .split(/\s+/)
    .filter((name) => name !== '')
    .map((name) => {
      if (name.startsWith('~~')) return { name: name.slice(2), doubt: 2 };
      return name.startsWith('~') ? { name: name.slice(1), doubt: 1 } : { name, doubt: 0 };
    });
}

function repeated(hospitals: readonly Hospital[], file: string): Problem[] {
  const seen = new Set<string>();
  return hospitals.flatMap(({ name }) => {
    if (!seen.has(name)) {
      seen.add(name);
      return [];
    }
    return [{ file, path: name, reason: 'stands twice' }];
  });
}

function failure(file: string, path: string, reason: string): HospitalsReading {
  return { hospitals: [], problems: [{ file, path, reason }] };
}
