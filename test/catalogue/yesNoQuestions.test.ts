import { readYesNo } from '../../nlu/values/yesNo.js';
import { loadShipped } from './fixtures.js';

const questions = Object.entries(loadShipped().slots)
  .filter(([, slot]) => slot.kind === 'yes_no' || slot.kind === 'yes_no_unsure')
  .flatMap(([id, slot]) => [slot.ask, ...slot.again].map((question) => ({ id, question })));

test.each(questions)('a plain yes and no mean themselves: $id $question', ({ question }) => {
  for (const yes of ['是', '是的', '对', '嗯']) expect([yes, readYesNo(yes, question)]).toEqual([yes, 'yes']);
  for (const no of ['不是', '没有', '不']) expect([no, readYesNo(no, question)]).toEqual([no, 'no']);
});
