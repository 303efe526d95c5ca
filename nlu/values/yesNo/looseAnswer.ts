import type { ClauseAnswer } from './clauseAnswer.js';

/**
 * An answer in the question's own words that no pattern foresees (处方有, 医院断货, 手术做完了): with a negation it denies the matter,
 * without one it affirms it, provided that little else is said. Undefined for long questions, which share words with anything.
 *
 * @param clause half-width, simplified, lower case, without punctuation.
 */
export function looseAnswer(clause: string, question: string): ClauseAnswer | undefined {
  if (question === '' || question.length > longestQuestion || clause.length > longestClause) return undefined;
  if (aboutOneself.test(clause) && /本人|自己/.test(question)) return 'agree';
  if (/症状|不舒服|不适/.test(question) && feelsWell.test(clause)) return 'lacks';
  if (open.test(clause)) return undefined;
  const negations = clause.replace(denyingNothing, '').match(negation)?.length ?? 0;
  const content = [...clause.replace(negation, '')].filter((char) => !empty.has(char));
  const asked = new Set([...question].filter((char) => !empty.has(char)));
  const others = content.filter((char) => !asked.has(char)).length;
  if (content.length === others) return undefined;
  if (negations === 0 && !predicate.test(clause)) return undefined;
  if (negations % 2 === 1) return others <= 3 ? 'lacks' : undefined;
  return others <= 1 ? 'has' : undefined;
}

const longestQuestion = 40;
const longestClause = 12;
const aboutOneself = /^(?:就|是|就是|正是)*(?:我|俺)(?:自己|本人)?(?:就是|是)?$/;
const feelsWell =
  /^(?:身体|各方面|一切|全|都|感觉|人|还|算)*(?:(?:都|很|挺|蛮|非常|还|比较)+(?:好|不错|ok)|(?:都|很|挺|蛮|还)*(?:正常|健康))(?:的|着)?$/;
/** What is only planned, possible or asked is no answer. */
const open =
  /准备|打算|计划|快要|即将|可能|也许|如果|要是|想|等|怎么|什么|多少|^在(?!用|吃|做|住|打|院|我)|能不能|是不是|是否|有没有|考虑|为/;
/** 「医生」 alone repeats the question and answers nothing. */
const predicate = /[有了过完好在是能会可得开做买住吃用到着租够停]/;
const negation = /没有?|不|未|无|冇|木有|莫得|断货|缺货|脱销|停产|下架/g;
const denyingNothing = /不舒服|不适|不良|不便|不同|不久|不少|没事/g;
/** Characters that say nothing of the matter. */
const empty: ReadonlySet<string> = new Set(
  '我俺他她你您它们也都就还才又再已经给了过着的完好掉在有是会能可要个这那里面上下去来到啊吧呢吗么呀两次一二三几天前没不请问和或,。?!,、 ',
);
