import type { CityValue } from '../types.js';

/** A place with what is said of it right behind: a town or village makes it county area, 市区 urban, 高新区 is its district. */
export interface Detailed {
  value: CityValue;
  end: number;
}

/** @param end where the place's name ends in the (normalised) text. */
export function townOrZone(value: CityValue, text: string, end: number): Detailed {
  if (!('province' in value)) return { value, end };
  const rest = text.slice(end, end + 14);
  const [zone = '', zoneName = ''] =
    value.district === null && value.city !== null ? (zoneBehind.exec(rest) ?? []) : [];
  if (zone !== '') {
    const district = zoneName === '高新' ? '高新区' : zoneName;
    return { value: { ...value, district, area: 'urban' }, end: end + zone.length };
  }
  const [town = '', townName = ''] = townBehind.exec(rest) ?? [];
  if (town !== '' && !noTown.test(town)) {
    // Where a city has no districts the town is the next thing below it.
    const district =
      value.area === 'urban' && value.district === null && townName !== '' ? townName : value.district;
    return { value: { ...value, district, area: 'county' }, end: end + town.length };
  }
  const [land = ''] = landBehind.exec(rest) ?? [];
  if (land !== '') return { value: { ...value, area: 'county' }, end: end + land.length };
  const [centre = ''] = value.district === null ? (centreBehind.exec(rest) ?? []) : [];
  return centre === '' ? { value, end } : { value: { ...value, area: 'urban' }, end: end + centre.length };
}

const zoneBehind =
  /^市?的?((?:国家级?)?(?:高新(?:技术)?(?:产业)?(?:开发)?区|高新(?!技术|企)|经开区|经济(?:技术)?开发区|工业园区|开发区|保税区))/;
const townBehind =
  /^[市区县,的\s]?[,的\s]?([\u4e00-\u9fff]{0,4}?(?:镇(?![痛静定住江海压咳纪])|乡(?!街道)(?![亲愁音巴土下里])|村(?![医民镇里上])|苏木))/;
const noTown = /新村|城中村|中关村|新乡|农村|[在去到有是住做看做的了,]/;
const landBehind =
  /^[市区县]?[,的\s]?(?:下面的?|那边的?)?(?:乡下|农村|乡里|村里|村上|镇上|县城|县里|下面县|郊县|山区)/;
const centreBehind = /^市?(?:主城区?|市区|市里|城里|市中心|城区(?!医))|^(?:区(?=$|[,。.]))/;
