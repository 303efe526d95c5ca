import fc from 'fast-check';
import type { TalkParts } from '../../dialogs/turn.js';
import { remembering } from '../support/remembering.js';
import { samplePolicies } from '../support/samplePolicies.js';
import { openTestHouse, type TestHouse, testNow } from '../support/testHouse.js';
import { answerTo, type Move, move, serviceNames, text } from './walks/customer.js';
import { holds, same } from './walks/same.js';
import { Talk } from './walks/talk.js';
import { ticketsMatch } from './walks/ticketsMatch.js';

/** Every walk goes through the whole house: dialogs, rules, understanding, turns, SQLite. */
const walks = Number(process.env['WALKS'] ?? (process.env['CI'] ? 10_000 : 300));
const seed = Number(process.env['WALKS_SEED'] ?? 20261122);
/** A store that is never emptied would grow by gigabytes. */
const walksInAStore = 200;
/** An intake has at most some twenty questions, each of which may be put a few times. */
const enoughAnswers = 60;
const inBetween = ['那要多久？', '为什么要问这个', '再说一遍'];
const patience = 1_200_000;

let parts: TalkParts | undefined;
let house: TestHouse | undefined;
let talks = 0;
afterAll(() => house?.close());

async function newTalk(): Promise<{ talk: Talk; at: TestHouse }> {
  if (!house || talks % walksInAStore === 0) house = await newHouse();
  talks += 1;
  house.clock.set(testNow);
  return { talk: new Talk(house, `walk-${talks}`), at: house };
}

async function newHouse(): Promise<TestHouse> {
  await house?.close();
  const opened = await openTestHouse({ policies: samplePolicies, ...(parts ? { parts } : {}) });
  parts ??= remembering(opened.parts);
  opened.parts.understander = parts.understander;
  return opened;
}

async function make(talk: Talk, one: Move, { clock }: TestHouse): Promise<void> {
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
    case 'restart':
      return talk.restartProcess();
    case 'wait':
      talk.rests(one.minutes);
      clock.set(clock.now() + one.minutes * 60_000);
  }
}

/** A pressed button is never misunderstood: its value is recorded, or it ended or ruled out what asked for it. */
async function answer(talk: Talk, lot: number): Promise<void> {
  const { question, restedADay } = talk;
  const before = talk.state?.intake;
  const given = answerTo(question, lot);
  await talk.send(given);
  const after = talk.state?.intake;
  if (!question || !before || !after || before.asking !== question.slot || restedADay) return;
  const choice: unknown = given.channelData?.choice;
  if (choice === undefined || question.choices?.every(({ value }) => value !== choice)) return;
  holds(`asks ${question.slot} again after a button`, after.asking !== question.slot);
  const recorded = after.answers[question.slot]?.value;
  if (before.narrowed === null && recorded !== undefined && recorded !== null)
    same(`what ${question.slot} records`, [recorded].flat(), [choice]);
}

/** A short question in between changes nothing, and what was asked is asked again in the same words. */
async function say(talk: Talk, words: string): Promise<void> {
  const { question, asked, restedADay } = talk;
  const before = talk.state?.intake;
  await talk.send(text(words));
  if (!question || before?.asking !== question.slot || restedADay) return;
  // Of a consultation, any question may be the topic.
  if (!inBetween.includes(words) || question.slot === 'topic') return;
  same(`answers after ${words}`, talk.state?.intake?.answers, before.answers);
  same(`question after ${words}`, talk.asked, asked);
}

async function humanComes(talk: Talk): Promise<void> {
  const { events } = await talk.send(text('转人工'));
  same('events of 转人工', events, ['handoff.initiate', 'handoff.status']);
}

/** Whoever answers what is asked comes to an end. */
async function answersLead(talk: Talk, lots: number[]): Promise<void> {
  for (let given = 0; given < enoughAnswers; given += 1) {
    if (!talk.state?.question) return;
    await talk.send(answerTo(talk.question, (lots[given % lots.length] ?? 0) + given));
  }
  throw new RangeError(`still asks for ${talk.question?.slot} after ${enoughAnswers} answers`);
}

/** 取消 ends what is under way; parked intakes are offered afterwards, and 取消 declines each. */
async function cancelEnds(talk: Talk): Promise<void> {
  const parked = talk.state?.parked.length ?? 0;
  for (let said = 0; said <= parked + 2; said += 1) {
    if (!talk.state?.intake && !talk.state?.question) return;
    await talk.send(text('取消'));
  }
  throw new RangeError(`still asks for ${talk.question?.slot} after 取消`);
}

/** Most walks are short: what breaks breaks within a few moves of each other. */
const moves = fc.oneof(
  { weight: 3, arbitrary: fc.array(move, { maxLength: 5 }) },
  { weight: 2, arbitrary: fc.array(move, { minLength: 4, maxLength: 10 }) },
  { weight: 1, arbitrary: fc.array(move, { minLength: 8, maxLength: 18 }) },
);
const walk = fc.record({
  first: fc.constantFrom(...serviceNames),
  moves,
  lots: fc.array(fc.nat(999), { minLength: 5, maxLength: 5 }),
  cancels: fc.boolean(),
});

test(
  `${walks} random customers are never left without an answer or a way on (seed ${seed})`,
  async () => {
    const seen = { outcomes: new Set<string>(), services: new Set<string>() };
    await fc.assert(
      fc.asyncProperty(walk, async ({ first, moves: made, lots, cancels }) => {
        const { talk, at } = await newTalk();
        await talk.send(text(first));
        for (const one of made) await make(talk, one, at);
        await humanComes(talk);
        if (cancels) await cancelEnds(talk);
        else await answersLead(talk, lots);
        await ticketsMatch(at, talk);
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
