import table from '../../../data/lexicons/answers-by-matter.json' with { type: 'json' };
import type { ClauseAnswer } from './clauseAnswer.js';

interface Matter {
  /** Questions that ask for it. */
  asked: RegExp;
  /** By the first pattern that fits. */
  said: readonly { answer: ClauseAnswer; pattern: RegExp }[];
}

/**
 * What a clause says of the matter asked in words that are neither yes nor no: 外面买的 to 「医院里能买到吗」, 租的 to 「本人名下吗」,
 * 下周三才做 to 「做完了吗」. These outrank the general rules, to which 还没过户 and 有出入 look like something else.
 */
export function saidOfTheMatter(clause: string, question: string): ClauseAnswer | undefined {
  for (const { asked, said } of matters) {
    const found = asked.test(question) ? said.find(({ pattern }) => pattern.test(clause)) : undefined;
    if (found) return found.answer;
  }
  return undefined;
}

const matters: readonly Matter[] = table.matters.map(({ asked, said }) => ({
  asked: new RegExp(asked),
  said: said.map(({ answer, pattern }) => ({
    // The table is ours and its test reads every answer of it.
    answer: answer as ClauseAnswer,
    pattern: new RegExp(pattern.replaceAll('{planned}', table.planned)),
  })),
}));
