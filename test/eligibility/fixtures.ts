/** Small services and facts to judge; people and policies are made up. */
import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { type RuleDefinition, type RuleUse, rulesFileSchema, type Service } from '../../catalogue/schema.js';
import { judge } from '../../eligibility/judge.js';
import type {
  Directories,
  Facts,
  Judgement,
  KnownAnswer,
  SlotValue,
  VerifiedPolicy,
} from '../../eligibility/types.js';

export const rules: Record<string, RuleDefinition> = rulesFileSchema.parse(
  parse(readFileSync('data/rules.yaml', 'utf8')),
);

export const noDirectories: Directories = {
  coverage: () => undefined,
  majorIllness: () => 'unknown',
  rareDiseaseListed: () => false,
  mentalHealth: () => false,
};

export function policyWith(given: Partial<VerifiedPolicy> = {}): VerifiedPolicy {
  return {
    policyNo: 'ZA20260001',
    product: '尊享医疗示例版',
    effectiveDate: '2026-01-01',
    expiryDate: '2026-12-31',
    waitingFrom: null,
    waitingPeriodDays: 30,
    deductibleYuan: 10_000,
    benefits: [],
    usage: [],
    ...given,
  };
}

export interface Situation {
  service?: string;
  answers?: Record<string, SlotValue>;
  /** Slots whose answers a maintained list told. */
  listed?: string[];
  policy?: Partial<VerifiedPolicy> | null;
  today?: string;
  time?: string;
  directories?: Partial<Directories>;
}

export function factsOf(given: Situation = {}): Facts {
  const { service = 'medical_advance', today = '2026-11-16', time = '10:00', policy = null } = given;
  const answers = Object.entries(given.answers ?? {}).map(([slot, value]): [string, KnownAnswer] => [
    slot,
    { value, basis: given.listed?.includes(slot) ? 'directory' : 'declared' },
  ]);
  return {
    service,
    answers: Object.fromEntries(answers),
    policy: policy && policyWith(policy),
    today,
    time,
    directories: { ...noDirectories, ...given.directories },
  };
}

export function ruleUse(code: string, given: Partial<RuleUse> = {}): RuleUse {
  return { code, clause: 'main', judged: 'always', params: {}, ...given };
}

const silent = { answer: null, clauses: [] };

export function serviceWith(uses: RuleUse[], id = 'medical_advance'): Service {
  return {
    id,
    name: '示例服务',
    aliases: [],
    summary: '示例',
    source: { document: '示例手册', section: '一', product: null, date: '2026-11-01' },
    clauses: [
      { id: 'main', text: '示例条款第一条。' },
      { id: 'second', text: '示例条款第二条。' },
    ],
    answers: {
      what: silent,
      conditions: silent,
      coverage: silent,
      how: silent,
      cost: silent,
      hours: silent,
      quota: silent,
      materials: silent,
    },
    slots: [],
    rules: uses,
    fulfilment: { kind: 'specialist', nextSteps: ['等待专员联系'] },
    entryPaths: [],
    materials: [],
    notices: [],
    version: '1',
  };
}

/** Judges one rule alone. */
export function judgeOne(
  code: string,
  situation: Situation,
  params: Record<string, unknown> = {},
): Judgement {
  const facts = factsOf(situation);
  const [judgement] = judge(serviceWith([ruleUse(code, { params })], facts.service), rules, facts, 'end');
  if (judgement === undefined) throw new RangeError(`${code} was not judged`);
  return judgement;
}

/** What a row of a table expects; what it leaves out is not looked at, save `missing` (none) and `refine` (none). */
export interface Expected {
  verdict: Judgement['verdict'];
  basis?: Judgement['basis'];
  missing?: string[];
  refine?: string;
  says?: string[];
}

export type Row = [name: string, situation: Situation, expected: Expected];

export function expectRow(found: Judgement, expected: Expected): void {
  const { says = [], missing = [], refine, ...fixed } = expected;
  expect(found).toMatchObject(fixed);
  expect(found.missing).toEqual(missing);
  expect(found.refine).toBe(refine);
  for (const words of says) expect(found.text).toContain(words);
}
