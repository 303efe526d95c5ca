import { compareReplies } from '../../../cli/replay/compareReplies.js';
import { receiptContentType } from '../../../dialogs/reply.js';

const text = (words: string) => ({ type: 'message', text: words });
const question = (slot: string, words: string) => ({ ...text(words), channelData: { question: { slot } } });
const receipt = (outcome: string, verdict: string) => ({
  ...text('回执'),
  attachments: [
    {
      contentType: receiptContentType,
      content: { service: 'home_assist', outcome, reasons: [{ code: 'own_property', verdict }] },
    },
  ],
});

test('the same said twice is no difference, whatever numbers were drawn', () => {
  const said = [text('受理编号：SL-20261122-0001'), question('city', '哪里？'), receipt('eligible', 'pass')];
  const again = [text('受理编号：SL-20261122-0007'), question('city', '哪里？'), receipt('eligible', 'pass')];
  expect(compareReplies(said, again)).toEqual([]);
  expect(compareReplies([], [])).toEqual([]);
});

test('another question, and other words', () => {
  expect(
    compareReplies([text('好'), question('city', '哪里？')], [text('好'), question('ward', '病房？')]),
  ).toEqual([
    { aspect: 'asks', recorded: ['city'], replayed: ['ward'] },
    { aspect: 'text', recorded: ['哪里？'], replayed: ['病房？'] },
  ]);
});

test('another verdict and outcome under the same words', () => {
  expect(compareReplies([receipt('eligible', 'pass')], [receipt('ineligible', 'fail')])).toEqual([
    { aspect: 'verdicts', recorded: ['own_property: pass'], replayed: ['own_property: fail'] },
    { aspect: 'outcome', recorded: ['home_assist: eligible'], replayed: ['home_assist: ineligible'] },
  ]);
});

test('nothing said where something was, and another order', () => {
  expect(compareReplies([text('甲')], [])).toEqual([{ aspect: 'text', recorded: ['甲'], replayed: [] }]);
  expect(compareReplies([text('甲'), text('乙')], [text('乙'), text('甲')])).toEqual([
    { aspect: 'text', recorded: ['甲', '乙'], replayed: ['乙', '甲'] },
  ]);
});
