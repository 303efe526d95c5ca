import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { ShouliError } from '../errors.js';
import type { Directories } from './types.js';

interface City {
  province: string;
  city: string;
}

/**
 * The operator's lists of cities, one `<service id>.csv` a service; other files of the folder are left alone. A folder
 * without lists is good: then no city is known to be covered or not.
 *
 * @param services the ids that may have a list: a file named otherwise is refused, since its list would never be read.
 * @throws ShouliError `catalogue_invalid`, naming file and line.
 */
export function loadCoverage(folder: string, services?: readonly string[]): Directories['coverage'] {
  const lists = new Map<string, ReadonlySet<string>>();
  for (const file of csvFiles(folder)) {
    const service = file.slice(0, -'.csv'.length);
    if (services !== undefined && !services.includes(service)) throw fault(file, 'no service has this id');
    const cities = parseCoverage(readText(folder, file), file);
    lists.set(service, new Set(cities.map(({ province, city }) => cityKey(province, city))));
  }
  return (service) => {
    const list = lists.get(service);
    return list && { has: (province, city) => list.has(cityKey(province, city)) };
  };
}

/** @param file only for the messages. @throws ShouliError `catalogue_invalid`, naming file and line. */
export function parseCoverage(text: string, file: string): City[] {
  const [header = '', ...rows] = text.replace(/^\uFEFF/, '').split(/\r\n|\n|\r/);
  if (cellsOf(header).join(',') !== 'province,city')
    throw fault(`${file}:1`, 'the header must be province,city');
  const cities = rows.flatMap((row, index) =>
    row.trim() === '' ? [] : [readRow(row, `${file}:${index + 2}`)],
  );
  if (cities.length === 0) throw fault(file, 'no city is listed; remove the file when there is no list');
  return cities;
}

function readRow(row: string, place: string): City {
  const cells = cellsOf(row);
  const [province = '', city = ''] = cells;
  if (cells.length !== 2) throw fault(place, `expected 2 columns, found ${cells.length}`);
  if (province === '' || city === '') throw fault(place, 'province and city must not be empty');
  return { province, city };
}

/** Names hold no commas, so quotes can only stand around a whole cell. */
function cellsOf(row: string): string[] {
  return row.split(',').map((cell) =>
    cell
      .trim()
      .replace(/^"(.*)"$/, '$1')
      .trim(),
  );
}

/** 浙江 and 浙江省, 杭州 and 杭州市 are the same: two characters tell the provinces apart, the city loses its suffix. */
function cityKey(province: string, city: string): string {
  return `${plain(province).slice(0, 2)} ${plain(city).replace(/(市|地区|盟)$/, '')}`;
}

function plain(name: string): string {
  return name.normalize('NFKC').replace(/\s/g, '');
}

function csvFiles(folder: string): string[] {
  try {
    return readdirSync(folder).filter((name) => name.endsWith('.csv'));
  } catch (cause) {
    throw new ShouliError('catalogue_invalid', `the coverage folder ${folder} cannot be read`, { cause });
  }
}

function readText(folder: string, file: string): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(readFileSync(path.join(folder, file)));
  } catch (cause) {
    throw new ShouliError('catalogue_invalid', `${file} is not a readable UTF-8 file`, { cause });
  }
}

function fault(place: string, problem: string): ShouliError {
  return new ShouliError('catalogue_invalid', `${place}: ${problem}`);
}
