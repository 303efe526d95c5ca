import table from '../../../data/lexicons/answers-by-matter.json' with { type: 'json' };

const answers = ['agree', 'deny', 'has', 'lacks', 'unknown'];

test.each(table.matters)(
  'what is said of «$asked» are answers, by expressions that compile',
  ({ asked, said }) => {
    expect(() => new RegExp(asked)).not.toThrow();
    for (const { answer, pattern } of said) {
      expect(answers).toContain(answer);
      expect(() => new RegExp(pattern.replaceAll('{planned}', table.planned))).not.toThrow();
    }
  },
);
