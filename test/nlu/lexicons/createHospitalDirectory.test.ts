import { createHospitalDirectory } from '../../../nlu/lexicons/createHospitalDirectory.js';
import type { Hospital } from '../../../nlu/lexicons/readHospitals.js';

const cities = ['甲市', '乙市', '丙市', '丁市', '戊市', '己市', '庚市'];
const houses = cities.map(
  (city): Hospital => ({
    name: `${city}仁和医院`,
    province: '某省',
    city,
    district: null,
    area: null,
    level: null,
    public: true,
    short: [],
  }),
);

function directoryOf(count: number) {
  const some = houses.slice(0, count);
  return createHospitalDirectory(some, (words) =>
    some.filter(({ name }) => name === words || words === '仁和医院'),
  );
}

test('six of one name can be offered, of seven nobody can choose', () => {
  expect(directoryOf(6).find('仁和医院')).toMatchObject({ kind: 'several', hospitals: { length: 6 } });
  expect(directoryOf(7).find('仁和医院')).toEqual({ kind: 'none' });
});

test('a hint still chooses among the seven', () => {
  expect(directoryOf(7).find('仁和医院', { city: '丙市' })).toMatchObject({
    kind: 'one',
    hospital: { city: '丙市' },
  });
});

test('a place before the name chooses as a hint does', () => {
  expect(directoryOf(7).find('丁市的仁和医院')).toMatchObject({ kind: 'one', hospital: { city: '丁市' } });
});
