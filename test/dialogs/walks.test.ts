import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import type { PolicyRecord } from '../../policies/policyRecord.js';
import { openTestHouse, type TestHouse, testFolders, testNow } from '../support/testHouse.js';
import { answerTo, type Move, move, serviceNames, text } from './walks/customer.js';
import { Talk } from './walks/talk.js';

/** More of them where there is time. */
const walks = Number(process.env['WALKS'] ?? 150);
const seed = Number(process.env['WALKS_SEED'] ?? 20261122);
const longest = 18;
/** An intake has at most some twenty questions, each of which may be put a few times. */
const enoughAnswers = 60;
const inBetween = ['那要多久？', '为什么要问这个', '再说一遍'];
const patience = 600_000;

const policies: PolicyRecord[] = JSON.parse(
  readFileSync(join(testFolders.data, 'samples/policies.json'), 'utf8'),
);

let house: TestHouse;
let talks = 0;
beforeAll(async () => {
  house = await openTestHouse({ policies });
});
afterAll(() => house.close());

function newTalk(): Talk {
  talks += 1;
  house.clock.set(testNow);
  return new Talk(house, `walk-${talks}`);
}

async function make(talk: Talk, one: Move): Promise<void> {
  switch (one.kind) {
    case 'answer':
      return answer(talk, one.lot);
    case 'say':
      return say(talk, one.text);
    case 'send':
      await talk.send(one.activity);
      return;
    case 'repeat':
      return talk.repeat();
    case 'wait':
      talk.rests(one.minutes);
      house.clock.set(house.clock.now() + one.minutes * 60_000);
  }
}

/** A pressed button is never misunderstood: its value is recorded, or it ended or ruled out what asked for it. */
async function answer(talk: Talk, lot: number): Promise<void> {
  const { question, restedADay } = talk;
  const before = (await talk.state())?.intake;
  const given = answerTo(question, lot);
  await talk.send(given);
  const after = (await talk.state())?.intake;
  if (!question || !before || !after || before.asking !== question.slot || restedADay) return;
  const choice: unknown = given.channelData?.choice;
  if (choice === undefined || question.choices?.every(({ value }) => value !== choice)) return;
  expect([question.slot, after.asking === question.slot]).toEqual([question.slot, false]);
}

/** A short question in between changes nothing, and what was asked is asked again in the same words. */
async function say(talk: Talk, words: string): Promise<void> {
  const { question, asked, restedADay } = talk;
  const before = (await talk.state())?.intake;
  await talk.send(text(words));
  if (!question || before?.asking !== question.slot || restedADay) return;
  // Of a consultation, any question may be the topic.
  if (!inBetween.includes(words) || question.slot === 'topic') return;
  expect((await talk.state())?.intake?.answers).toEqual(before.answers);
  expect([words, talk.asked]).toEqual([words, asked]);
}

async function humanComes(talk: Talk): Promise<void> {
  const { events } = await talk.send(text('转人工'));
  expect(events).toEqual(['handoff.initiate', 'handoff.status']);
}

/** Whoever answers what is asked comes to an end. */
async function answersLead(talk: Talk, lots: number[]): Promise<void> {
  for (let given = 0; given < enoughAnswers; given += 1) {
    if (!(await talk.state())?.question) return;
    await talk.send(answerTo(talk.question, (lots[given % lots.length] ?? 0) + given));
  }
  throw new RangeError(`still asks for ${talk.question?.slot} after ${enoughAnswers} answers`);
}

/** 取消 ends what is under way; parked intakes are offered afterwards, and 取消 declines each. */
async function cancelEnds(talk: Talk): Promise<void> {
  const parked = (await talk.state())?.parked.length ?? 0;
  for (let said = 0; said <= parked + 2; said += 1) {
    const state = await talk.state();
    if (!state?.intake && !state?.question) return;
    await talk.send(text('取消'));
  }
  throw new RangeError(`still asks for ${talk.question?.slot} after 取消`);
}

async function ticketsMatch(talk: Talk): Promise<void> {
  const filed = await house.db
    .selectFrom('tickets')
    .select(['reference', 'service', 'outcome'])
    .where('conversation_id', '=', talk.id)
    .execute();
  const given = talk.receipts.filter(({ reference }) => reference !== null);
  const distinct = new Map(given.map(({ reference, service, outcome }) => [reference, { service, outcome }]));
  const found = new Map(filed.map(({ reference, ...rest }) => [reference, rest]));
  expect(found).toEqual(distinct);
}

const walk = fc.record({
  first: fc.constantFrom(...serviceNames),
  moves: fc.array(move, { maxLength: longest }),
  lots: fc.array(fc.nat(999), { minLength: 5, maxLength: 5 }),
  cancels: fc.boolean(),
});

test(
  `${walks} random customers are never left without an answer or a way on (seed ${seed})`,
  async () => {
    const seen = { outcomes: new Set<string>(), services: new Set<string>() };
    await fc.assert(
      fc.asyncProperty(walk, async ({ first, moves, lots, cancels }) => {
        const talk = newTalk();
        await talk.send(text(first));
        for (const one of moves) await make(talk, one);
        await humanComes(talk);
        if (cancels) await cancelEnds(talk);
        else await answersLead(talk, lots);
        await ticketsMatch(talk);
        for (const { service, outcome } of talk.receipts) {
          seen.services.add(service);
          seen.outcomes.add(outcome);
        }
      }),
      { numRuns: walks, seed },
    );
    // Otherwise the customers have missed most of the house.
    if (walks < 100) return;
    expect(seen.services.size).toBeGreaterThan(8);
    expect(seen.outcomes).toEqual(new Set(['eligible', 'ineligible', 'needs_review']));
  },
  patience,
);
