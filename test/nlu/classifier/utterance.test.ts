import { parseUtterances } from '../../../nlu/classifier/utterance.js';

describe('parseUtterances', () => {
  test('reads lines, passes over empty ones and what it does not know', () => {
    const line = '{"text":"转人工","service":null,"intent":"agent","aspect":null,"note":"x"}';
    expect(parseUtterances(`${line}\n\n`, 'a')).toEqual([
      { text: '转人工', service: null, intent: 'agent', aspect: null },
    ]);
  });

  test.each(['{', '{"text":""}', '{"text":"a","service":null,"intent":"sing","aspect":null}'])(
    'names the line of %s',
    (line) => {
      expect(() => parseUtterances(`\n${line}`, 'file')).toThrow(/file:2/);
    },
  );
});
