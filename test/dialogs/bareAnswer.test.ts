import type { Understander } from '../../nlu/understanding.js';
import { message, runnerOn } from '../bots/runners.js';
import { openTestHouse, type TestHouse } from '../support/testHouse.js';

let house: TestHouse;
beforeEach(async () => {
  house = await openTestHouse();
});
afterEach(() => house.close());

/** Suspects a danger in these words, and is as sure of it as told. */
function alarmed(own: Understander, words: string, confidence: number): Understander {
  return {
    understand(text, context) {
      const understood = own.understand(text, context);
      return text === words ? { ...understood, intent: 'emergency', service: null, confidence } : understood;
    },
  };
}

/** At the question for whom it is; whether the ambulance was named. */
async function alarmAt(words: string, confidence: number): Promise<boolean> {
  const understander = alarmed(house.parts.understander, words, confidence);
  const { turns } = runnerOn({ ...house, parts: { ...house.parts, understander } });
  await turns.run(message('我要申请医疗垫付'));
  await turns.run(message('同意'));
  const { replies } = await turns.run(message(words));
  return replies.some(({ activity }) => activity.text?.includes('120'));
}

test('what answers the question and says no more is an answer, unless the danger is sure', async () => {
  expect(await alarmAt('我爸', 0.6)).toBe(false);
});

test('a sure danger is met, whatever else the words are', async () => {
  expect(await alarmAt('我爸', 0.9)).toBe(true);
});

test.each(['肺栓塞', '我爸在流血'])('«%s» is not what was asked: the suspicion is enough', async (words) => {
  expect(await alarmAt(words, 0.6)).toBe(true);
});
