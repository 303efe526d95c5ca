import type { KnownAnswer } from '../../eligibility/types.js';
import { hospitalFactsFromWords } from '../../nlu/lexicons/hospitalFactsFromWords.js';
import type { Hospital } from '../../nlu/lexicons/loadLexicons.js';
import { plainWords } from './plainWords.js';
import type { ReadContext, SlotKind, SlotReading } from './slotKind.js';

/** A hospital by any of its names. One the directory knows brings level, ownership and place with it. */
export const hospital: SlotKind = {
  name: 'hospital',
  freeText: true,
  read(said, context) {
    const entity = said.entities.find(({ kind }) => kind === 'hospital');
    const name =
      typeof said.choice === 'string' ? said.choice : (entityName(entity?.value) ?? houseIn(said.text));
    const offered = oneOffered(said.text, context);
    if (offered) return { ok: true, value: offered, basis: 'directory' };
    if (name.replace(/[\p{P}\p{S}\s]/gu, '').length < 2) return { ok: false, reason: 'hospital_none' };
    if (nameless.test(plainWords(name))) return { ok: false, reason: 'hospital_none' };
    if (name.length > longestName) return { ok: false, reason: 'hospital_none' };
    return lookUp(name, said.text, context);
  },
  accepts: (value) => typeof value === 'string' && value.length >= 2 && value.length <= longestName,
  show: (value) => String(value),
  derive(value, context) {
    if (typeof value !== 'string') return {};
    const match = context.lexicons.hospital(value, { city: knownCity(context) });
    return match.kind === 'one' ? directoryFacts(match.hospital) : wordFacts(value);
  },
};

const longestName = 60;

/** 「中心医院，以前叫工农兵医院」: the part that names a house. */
function houseIn(text: string): string {
  const clauses = text.trim().split(/[,，。;；!！]+/u);
  return clauses.length > 1
    ? (clauses.find((one) => /院|诊所|门诊部/u.test(one)) ?? text.trim())
    : text.trim();
}

/** Words for any hospital: they name none. */
const nameless =
  /^(?:就|是|在)*(?:我们|咱们|俺们|你们)?(?:这里?|这边|那边|城里|市里|县里|镇上|老家|本地|家门口)?的?(?:一?[家个所]|那[家个]|这[家个])?(?:大|小|好|公立|私立|民营|正规|附近的?|当地的?|三甲|二甲|三级|二级|专科|综合|人民|中心)*的?医院(?:嘛|呗)?$/u;

/** One of the hospitals offered, told by its place («福建») or a part of its name. */
function oneOffered(said: string, { choices, lexicons }: ReadContext): string | undefined {
  const words = plainWords(said).replace(/(?:那[个家]|的)+$/u, '');
  if (words.length < 2) return undefined;
  const fitting = choices.filter(({ value }) => {
    const match = lexicons.hospital(value);
    const places = match.kind === 'one' ? [match.hospital.province, match.hospital.city] : [];
    return value.includes(words) || places.some((place) => place.startsWith(words));
  });
  return fitting.length === 1 ? fitting[0]?.value : undefined;
}

function lookUp(name: string, said: string, context: ReadContext): SlotReading {
  const match = context.lexicons.hospital(name, { city: knownCity(context) });
  if (match.kind === 'one') return { ok: true, value: match.hospital.name, basis: 'directory' };
  if (match.kind === 'several') {
    const narrowed = match.hospitals.find((one) => said.includes(one.city.replace(/市$/u, '')));
    if (narrowed) return { ok: true, value: narrowed.name, basis: 'directory' };
    return {
      ok: 'narrow',
      choices: match.hospitals.slice(0, 6).map((one) => ({ value: one.name, title: one.name })),
    };
  }
  return { ok: true, value: name, basis: 'declared' };
}

function entityName(value: unknown): string | undefined {
  return typeof value === 'object' && value !== null && 'name' in value && typeof value.name === 'string'
    ? value.name
    : undefined;
}

function knownCity({ answers }: ReadContext): string | null {
  const place = answers['city']?.value;
  return typeof place === 'object' && place !== null && 'city' in place && typeof place['city'] === 'string'
    ? place['city']
    : null;
}

function directoryFacts(one: Hospital): Record<string, KnownAnswer> {
  const basis = 'directory' as const;
  return {
    ...(one.level ? { level: { value: one.level, basis } } : {}),
    public: { value: one.public ? 'public' : 'private', basis },
    place: {
      value: { province: one.province, city: one.city, district: one.district, area: one.area },
      basis,
    },
  };
}

function wordFacts(name: string): Record<string, KnownAnswer> {
  const { level, ownership } = hospitalFactsFromWords(name);
  return {
    ...(level ? { level: { value: level, basis: 'declared' as const } } : {}),
    ...(ownership ? { public: { value: ownership, basis: 'declared' as const } } : {}),
  };
}
