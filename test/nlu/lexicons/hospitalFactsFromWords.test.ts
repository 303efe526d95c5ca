import { type HospitalFacts, hospitalFactsFromWords } from '../../../nlu/lexicons/hospitalFactsFromWords.js';

const rows: [name: string, facts: Partial<HospitalFacts>][] = [
  ['望京社区卫生服务中心', { level: 'level_1' }],
  ['社区医院', { level: 'level_1' }],
  ['城关镇卫生院', { level: 'level_1', area: 'county' }],
  ['张家村卫生室', { level: 'level_1', area: 'county' }],
  ['牙科诊所', { level: 'level_1' }],
  ['某某门诊部', { level: 'level_1' }],
  ['县人民医院', { area: 'county' }],
  ['桐庐县第一人民医院', { area: 'county' }],
  ['县医院', { area: 'county' }],
  ['县中医院', { area: 'county' }],
  ['民营骨科医院', { ownership: 'private' }],
  ['上海和睦家医院', { ownership: 'private' }],
  ['爱尔眼科医院', { ownership: 'private' }],
  ['市人民医院特需部', { ward: 'special' }],
  ['协和国际部', { ward: 'international' }],
  ['ＶＩＰ病房', { ward: 'vip' }],
  ['中关村医院', {}],
  ['昆山市第一人民医院', {}],
  ['四川大学华西医院', {}],
  ['南京市第一医院', {}],
  ['', {}],
];

test.each(rows)('%s', (name, facts) => {
  expect(hospitalFactsFromWords(name)).toEqual({
    level: null,
    ownership: null,
    ward: null,
    area: null,
    ...facts,
  });
});
