import { type ClauseAnswer, clauseAnswer } from './clauseAnswer.js';

/** To 「以上信息对吗」 one thing that is wrong makes the whole wrong, whatever else is right (都对,就是名字写错了). */
export function saidOfCorrectness(clauses: readonly string[], question: string): ClauseAnswer | undefined {
  if (!/(?:信息|资料|内容|以上|这些|填写|核对).*(?:对|正确|无误|准确|属实|问题)/.test(question))
    return undefined;
  const isWrong = clauses.some(
    (clause) => !nothing.test(clause) && (clauseAnswer(clause) === 'deny' || wrong.test(clause)),
  );
  if (isWrong) return 'deny';
  return clauses.some((clause) => nothing.test(clause) && wrong.test(clause)) ? 'agree' : undefined;
}

const wrong =
  /[写填弄搞输记]错|错[了啦喽咯]|^除了.{1,10}(?:对|没错|没问题|ok)|有错|有误|不对|不准|不符|要改|得改|需要改|改成|改为|改一?下|改个|应该是|漏了|少了|多了一|过期|换了|变了|[写填弄]成|[写填]的(?:却)?是|不是(?:我|这|他|她|\d)|出入|对不上/;
/** 没有要改的, 没写错. */
const nothing =
  /(?:没有?|不用|不必|不需要|无需|冇|无|别)(?:什么|啥|哪里?|地方|需要)*(?:要|再)?(?:改|错|[写填弄搞]错|不对|误|出入)|没错|错不了|无误|^(?:也)?没有?(?:什么|啥)?(?:要|需要)/;
