import type { Relation } from '../lexicons/lexiconFiles.js';
import { isDenied, type Sentence, termOf } from '../lexicons/readSentence.js';

/** Somebody named by what they are to the writer. */
export interface Person {
  relation: Relation;
  start: number;
  end: number;
  /** The words tell what the writer is («我是他儿子»): the one served stands the other way round. */
  isWriter: boolean;
}

/** People of a sentence; chains are resolved («我老公的妈妈» is a mother-in-law, «孩子他爸» the spouse). */
export function findPeople(sentence: Sentence): Person[] {
  const named = sentence.hits.flatMap((hit) => {
    const person = termOf(hit, 'person');
    if (!person || (person.needsLead && !hasLead(sentence, hit.start, person.relation))) return [];
    return [{ relation: person.relation, start: hit.start, end: hit.end }];
  });
  const people: Person[] = [];
  for (const one of named) {
    const last = people.at(-1);
    const joined = last && join(last, one, sentence.plain.slice(last.end, one.start));
    if (joined) people[people.length - 1] = joined;
    else people.push({ ...one, isWriter: false });
  }
  return people
    .filter(
      ({ start }) =>
        !isDenied(sentence, start, denial) &&
        !notFor.test(sentence.plain.slice(Math.max(0, start - 5), start)),
    )
    .map((person) => asWriter(sentence, person) ?? asNamed(sentence, person));
}

const denial = { reach: 2, absence: false };
/** 「不是给我自己,是给我儿子」: here 给 does not end the denial. */
const notFor = /(?:不是|并非|不)(?:给|帮|替|为)$/;

/** «妈住院了», «娃吐了» may begin with the bare word; «奶茶» shows that others may not. */
function hasLead({ plain, vocabulary }: Sentence, start: number, relation: Relation): boolean {
  return (
    (start === 0 && (relation === 'parent' || relation === 'child')) ||
    vocabulary.beside.leads.before(plain, start) !== undefined
  );
}

/** «他太太»: of somebody who was just spoken of; «孩子他爸» is a word of its own, and «给他妈» leaves it open. */
function ofSomebodyElse({ plain }: Sentence, start: number): boolean {
  return /(?:^|[^子孩娃给帮替])[他她]$/.test(plain.slice(Math.max(0, start - 2), start));
}

const pronoun = /(?:我们家|俺们家|咱们家|我们|我家|俺家|咱家|我的|我|俺|咱|家里的|家里)$/;

function asNamed(sentence: Sentence, person: Person): Person {
  if (ofSomebodyElse(sentence, person.start)) return { ...person, relation: 'other' };
  const before = sentence.plain.slice(Math.max(0, person.start - 3), person.start);
  return { ...person, start: person.start - (pronoun.exec(before)?.[0].length ?? 0) };
}

const joiner = /^(?:的|他|她|他家|她家|家|家的|他的|她的)$/;

function join(one: Person, other: Omit<Person, 'isWriter'>, between: string): Person | undefined {
  if (one.relation === 'self') return undefined;
  const touching =
    between === '' &&
    (other.relation === 'other' || (other.relation === 'parent' && one.relation !== 'parent'));
  if (!touching && !joiner.test(between)) return undefined;
  return { ...one, relation: beyond(one.relation, other.relation), end: other.end };
}

/** The other's parent of one's child is one's spouse; everybody else two steps away is `other`. */
function beyond(one: Relation, other: Relation): Relation {
  return one === 'child' && other === 'parent' ? 'spouse' : 'other';
}

const patientWords = /(?:他|她|患者|病人|被保险人|被保人|老人)?的?$/;
const inverse: Readonly<Record<Relation, Relation>> = {
  self: 'self',
  spouse: 'spouse',
  child: 'parent',
  parent: 'child',
  other: 'other',
};

function asWriter(sentence: Sentence, person: Person): Person | undefined {
  const { plain, vocabulary } = sentence;
  const before = plain.slice(0, person.start).replace(patientWords, '');
  const lead = vocabulary.beside.writer_is.before(before, before.length);
  if (lead === undefined) return undefined;
  // «我是孩子妈妈»: the chain ends at the writer, so it is the child who is served.
  const chained = person.relation === 'spouse' && /[妈爸娘爹]/.test(plain.slice(person.start, person.end));
  const relation = chained ? 'child' : inverse[person.relation];
  return { ...person, relation, start: before.length - lead.length, isWriter: person.relation !== 'self' };
}
