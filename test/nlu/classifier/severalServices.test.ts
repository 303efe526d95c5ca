import { readLanguageData } from '../../../nlu/classifier/readLanguageData.js';
import { addSeveralServices, createServiceReader } from '../../../nlu/classifier/severalServices.js';

const { classes, certainties } = readLanguageData('data/lexicons');
const read = createServiceReader(classes, certainties.needs);

describe('createServiceReader with the lists in data/', () => {
  const told = (text: string): string =>
    read(text)
      .map(({ service, said }) => `${service.slice(2)} ${said}`)
      .join(', ');

  test.each([
    ['绿通我用过了,这次问垫付', 'green aside, advance turned'],
    ['绿通我用过了这次问垫付', 'green aside, advance turned'],
    ['我同事走的绿通,我这边要垫付', 'green aside, advance turned'],
    ['垫付的事解决了,就差护工', 'advance aside, caregiver turned'],
    ['护工我知道,那垫付呢', 'caregiver aside, advance turned'],
    ['绿通只管约专家,那护士上门呢', 'green aside, green aside, nursing turned'],
    ['开锁,护工', 'home plainly, caregiver plainly'],
    ['护工用不着,缺押金', 'caregiver aside, advance turned'],
    ['天气不错,这次呢', ''],
  ])('%s', (text, expected) => {
    expect(told(text)).toBe(expected);
  });
});

test.each([
  ['绿通是找专家,垫付又是干啥的', ['s_advance']],
  ['图文几点下班,视频我知道', ['s_text']],
  ['绿通用过了,这次要垫付', []],
])('%s asks of %j', (text, asked) => {
  expect(
    read(text)
      .filter((one) => one.asked)
      .map((one) => one.service),
  ).toEqual(asked);
});

describe('addSeveralServices', () => {
  const kindsOf = (text: string): string[] => {
    const kinds: string[] = [];
    addSeveralServices(read(text), (kind) => kinds.push(kind));
    return kinds;
  };

  test('a service alone is left to the other features', () => {
    expect(kindsOf('护工,护工用过了')).toEqual([]);
  });

  test('of two, one mentioned: the other stands open', () => {
    expect(kindsOf('绿通用过了,这次问垫付')).toEqual([
      'firstService',
      'lastService',
      'asideService',
      'turnedService',
      'onlyOpenService',
    ]);
  });

  test('two that both stand open', () => {
    expect(kindsOf('开锁,护工')).toEqual(['firstService', 'lastService']);
  });
});
