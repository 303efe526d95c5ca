import { newForm } from '../../../dialogs/form/form.js';
import { type AnswerText, entitiesFor, readAnswer, readMention } from '../../../dialogs/form/readAnswer.js';
import type { SlotReading } from '../../../dialogs/slotKinds/slotKind.js';
import { catalogue, entitiesIn, readWorld, serviceNamed, slotNamed } from '../shipped.js';

function answer(service: string, slot: string, text: string, given: Partial<AnswerText> = {}): SlotReading {
  const said = { text, choice: undefined, entities: entitiesIn(text), ...given };
  return readAnswer(newForm(serviceNamed(service), 0), slotNamed(service, slot), said, readWorld);
}

const never = ['consent', 'relation', 'contact_name', 'contact_phone', 'confirm'];

describe.each(['不知道', '不清楚', '跳过', '稍后补', '我也不知道呢', '不确定'])('「%s」', (text) => {
  test('is an answer to every slot but a few', () => {
    for (const service of catalogue().services) {
      for (const slot of service.slots) {
        const reading = answer(service.id, slot.id, text);
        const must = never.includes(slot.id) || slot.id.endsWith('_item');
        const unsure = slot.choices?.some(({ value }) => value === 'unsure');
        const open = unsure && /不清楚|不确定/.test(text) ? 'unsure' : null;
        const expected = must ? { ok: false, reason: 'required' } : { ok: true, value: open };
        expect([service.id, slot.id, reading]).toEqual([service.id, slot.id, expected]);
      }
    }
  });
});

test('a longer sentence with 不知道 in it is read like any other', () => {
  expect(answer('medical_advance', 'hospital_level', '具体不知道，应该是三甲')).toEqual({
    ok: true,
    value: 'level_3',
  });
});

test('a spotted word answers where no button is named', () => {
  expect(answer('medical_advance', 'admission', '下周住院')).toEqual({ ok: true, value: 'planned' });
  expect(answer('medical_advance', 'hospital', '就在华西医院住着呢')).toEqual({
    ok: true,
    value: '四川大学华西医院',
    basis: 'directory',
  });
});

describe('narrowed choices', () => {
  const slot = slotNamed('home_nursing', 'city');
  const form = newForm(serviceNamed('home_nursing'), 0);

  function pick(named: string, text: string, choice?: unknown): SlotReading {
    const asked = readAnswer(form, slot, { text: named, choice: undefined, entities: [] }, readWorld);
    const narrowed = asked.ok === 'narrow' ? asked.choices : null;
    return readAnswer({ ...form, narrowed }, slot, { text, choice, entities: entitiesIn(text) }, readWorld);
  }
  const inCity = (city: string, district: string) => ({
    ok: true,
    value: expect.objectContaining({ city, district, area: 'urban' }),
  });

  test.each([
    ['第一个', '北京市'],
    ['1', '北京市'],
    ['前面那个', '北京市'],
    ['北京', '北京市'],
    ['北京市', '北京市'],
    ['北京朝阳', '北京市'],
    ['长春', '长春市'],
    ['最后一个', '长春市'],
  ])('朝阳区, then 「%s」', (text, city) => {
    expect(pick('朝阳区', text)).toEqual(inCity(city, '朝阳区'));
  });

  test('another place altogether', () => {
    expect(pick('朝阳区', '成都武侯区')).toEqual(inCity('成都市', '武侯区'));
  });

  test('words of no place are wrong', () => {
    expect(pick('朝阳区', '红烧肉')).toEqual({ ok: false, reason: 'city_none' });
  });
});

describe('entities that may fill a slot', () => {
  test('only of the named kind and role', () => {
    const entities = entitiesIn('上周五住院，9月3日确诊');
    const admission = entitiesFor(slotNamed('medical_advance', 'admission_date'), entities);
    expect(admission.map(({ value }) => value)).toEqual(['2026-11-13']);
    const diagnosis = entitiesFor(slotNamed('oncology_drug', 'diagnosis_date'), entities);
    expect(diagnosis.map(({ value }) => value)).toEqual(['2026-09-03']);
  });

  test('a slot that nothing fills', () => {
    expect(
      readMention(
        newForm(serviceNamed('medical_advance'), 0),
        slotNamed('medical_advance', 'confirm'),
        entitiesIn('好的，提交'),
        readWorld,
      ),
    ).toBeUndefined();
  });
});
