import { isCue, type Sentence } from '../lexicons/readSentence.js';
import type { Finding } from './finding.js';
import type { Person } from './findPeople.js';

export interface PolicyOwners {
  findings: Finding[];
  /** People named only as those whose policy it is. */
  owners: Person[];
}

/** Whose policy is meant: «用我的保单给我妈», «我爸名下的保险», «给孩子买的保险». */
export function findPolicyOwners(sentence: Sentence, people: readonly Person[]): PolicyOwners {
  const policies = sentence.hits.filter((hit) => isCue(hit, 'policy_words'));
  const result: PolicyOwners = { findings: [], owners: [] };
  for (const { start, end } of policies) {
    const clause = sentence.clauseAt(start);
    const near = people.filter((person) => sentence.clauseAt(person.start) === clause && !person.isWriter);
    const owner = near.find((person) => owns(sentence.plain, person, { start, end }));
    if (owner) {
      result.owners.push(owner);
      const span = { start: Math.min(owner.start, start), end: Math.max(owner.end, end) };
      result.findings.push({ kind: 'policy_of', ...span, value: owner.relation });
      continue;
    }
    const mine = ownPolicy.exec(sentence.plain.slice(Math.max(0, start - ownReach), start));
    if (mine) result.findings.push({ kind: 'policy_of', start: start - mine[0].length, end, value: 'self' });
  }
  return result;
}

const ownReach = 8;
const ownPolicy = /(?:我|俺|咱|本人)(?:自己|个人)?(?:的|名下的?|这[份张个]|那[份张个])*$/;
const ownedBefore = /^(?:自己)?(?:的|名下的?|这[份张个]|那[份张个]|[份张])*$/;
const boughtFor = /^(?:也|都|在[^,]{0,6})?(?:买|办|投|上|入)(?:的|了|过)?(?:[这那]?[份张个种])?$/;
const behind = /^(?:单)?(?:是|写的是|上是|上写的是|的是|在)?(?:给|为|帮)?$/;

function owns(plain: string, person: Person, policy: { start: number; end: number }): boolean {
  if (person.end <= policy.start) {
    const between = plain.slice(person.end, policy.start);
    if (ownedBefore.test(between)) return true;
    return boughtFor.test(between) && /[给为帮替]$/.test(plain.slice(0, person.start));
  }
  if (person.start < policy.end || !behind.test(plain.slice(policy.end, person.start))) return false;
  return /^(?:的|名下|买的|办的|投的)/.test(plain.slice(person.end));
}
