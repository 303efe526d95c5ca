import type { ClauseAnswer } from './clauseAnswer.js';

/** Whether a question puts the matter in the negative (还没手术吗? 没有症状,对吧?), so that 是的 means that it is not so. */
export function isDenied(question: string): boolean {
  const plain = question.replace(lexical, '');
  if (plain === '' || eitherOr.test(plain)) return false;
  // 「您不是本人吗?」 expects 「是」; with 对吗 behind it, it really denies.
  if (/不(?:就)?是.*[吗么]/.test(plain) && !tag.test(plain)) return false;
  return negation.test(
    plain
      .split(/[,。.!;]/)
      .filter((clause) => !/^(?:请问|您好|如果)/.test(clause) && !onlyTag.test(clause))
      .at(-1) ?? plain,
  );
}

/** Words with 不 or 无 in them that deny nothing. */
const lexical =
  /不舒服|不适|不良|不便|不锈|不足|不同|不同意见|不少|不仅|不久|不管|无论|无忧|不孕|不明|没收|非常|不限|差不多|不好意思|未来|未成年|无症状|不稳定|不全|不通/g;
const eitherOr =
  /有没有?|是不是|能不能|会不会|要不要|可不可以|行不行|愿不愿意|需不需要|好不好|对不对|在不在|用不用|(.)[不没]\1|没有[?]?$|了没[?]?$|[没不否][?]?$|是否|能否|可否|还是/;
const tag = /(?:对|是|没错|好)[吗么吧不][?]?$/;
const onlyTag = /^(?:对|是|没错|好|是这样)[吗么吧不]?[?]?$/;
const negation = /没|不|未|无|并非|否/;

/** 「住了」 to 「住院了吗」, 「没住」: the answer repeats the question's verb. */
export function saidInQuestion(clause: string, question: string): ClauseAnswer | undefined {
  if (question === '' || /是否|(.)[不没]\1/.test(clause)) return undefined;
  const verb = clause
    .replace(
      /^(?:我|他|她|已经|都|早就|刚|是|大?[前昨今][天儿]个?|昨晚|今早|上个?(?:周|星期|礼拜)[一二三四五六日天]?|上个?月)+/,
      '',
    )
    .replace(/[了过的着啦呀啊吧]+/g, '');
  if (verb === '' || verb.length > 6) return undefined;
  return question.replace(/[了过着]/g, '').includes(verb) ? 'has' : undefined;
}
