import words from '../../../data/lexicons/complaints.json' with { type: 'json' };
import { type ClauseAnswer, clauseAnswer } from './clauseAnswer.js';

/**
 * The answer of somebody asked for symptoms who names some. A rule hangs on it, so that a complaint played down (偶尔咳嗽,应该不算吧)
 * or named behind a denial (没有,就是有点累) is neither a yes nor a no but `unknown`. Undefined where no complaint is named.
 */
export function saidOfSymptoms(clauses: readonly string[], question: string): ClauseAnswer | undefined {
  if (!/症状|不舒服|不适|难受/.test(question)) return undefined;
  const named = clauses.map((clause) => complaintIn(clause));
  const first = named.indexOf('named');
  if (first < 0) return noneNamed(clauses, named);
  if (clauses.some((clause, at) => at >= first && allGone.test(clause) && !others.test(clause)))
    return 'lacks';
  const isDoubted = clauses.some((clause) => playedDown.test(clause));
  const isDenied = clauses.some(
    (clause, at) =>
      named[at] === undefined &&
      !others.test(clause) &&
      /lacks|deny|unknown/.test(clauseAnswer(clause) ?? ''),
  );
  return isDoubted || isDenied ? 'unknown' : 'has';
}

/** 不疼不痒 and 能吃能睡 alone are a no; with something else that was said the usual rules decide. */
function noneNamed(clauses: readonly string[], named: readonly Complaint[]): ClauseAnswer | undefined {
  return clauses.every(
    (clause, at) => named[at] === 'denied' || feelsWell.test(clause) || allGone.test(clause),
  )
    ? 'lacks'
    : undefined;
}

const feelsWell =
  /倍儿?棒|^(?:暂时|目前|现在|也|都|我|倒)*没(?:有)?(?:感觉|发现|觉得|查出|察觉)|^(?:都|身体|一切|我)*(?:挺|很|蛮|都|还|好着)好?的?[呀啊呢哈]*$|能吃能[睡喝]|吃得下|吃嘛嘛香|睡得[香好着]|(?:身体|体检|检查|指标|报告|各项|一切|啥|什么|样样|都|挺|很|蛮).{0,6}(?:棒|硬朗|结实|壮实|健康|正常|没(?:有|啥|什么)?(?:问题|毛病|事|异常|感觉)|好着呢)|^(?:挺|很|蛮|好|老)(?:得很|着呢|健康)/;

type Complaint = 'named' | 'denied' | undefined;

function complaintIn(clause: string): Complaint {
  if (asked.test(clause)) return undefined;
  const found = [...clause.matchAll(complaint)];
  if (found.length === 0) return undefined;
  const isNamed = found.some((match) => !denial.test(clause.slice(0, match.index)));
  return isNamed && !deniedBehind.test(clause) ? 'named' : 'denied';
}

const complaint = new RegExp(
  `${words.complaints.join('|')}|瘦.{0,3}斤|掉.{0,3}斤|(?:就是|只是|除了|只不过).{0,8}(?:有点|有些|偶尔|有时|稍微|老是|总是)|(?<!没|无|没有)不(?:太|怎么|大|是很)?(?:舒服|适|妥)`,
  'g',
);
const asked = /^(?:哪|什么|怎么|算不算|是不是)|(?:没|不)知道|什么(?:叫|算)/;
const denial =
  /(?:没有?|不(?!时|停|断|定)|无|冇|未|木有|莫得|从没|毫无|哪有|[谈说算称]不上(?:是|有)?)(?:再|怎么|太|大|什么|啥子?|过|明显的?|任何|特别|觉得|感觉到?|出现|有|会|的|哪里?|咋)*$/;
/** 「咳嗽发烧都没有」 */
const deniedBehind =
  /(?:都|也|全|通通|统统|一概|这些|那些|从来|从|啥的|什么的)(?:都|也)?(?:没有?|冇|无)过?[的了啊呢哦呀]*$|(?:没有?|不)再/;
/** 「以前咳嗽,现在好了」, 「便血,消瘦,都没有」 */
const allGone =
  /^(?:现在|目前|后来|已经|早就?|如今|都|全)*(?:都|已经|早|全)(?:好了|没了|没有了?|不疼了?|不痛了?|消失了|恢复了|治好了)|^(?:现在|后来|目前|如今)(?:没有?了?|好了|不\S{1,2}了|没事了?)|^这些.{0,2}没有?/;
/** 「别的没有」 takes nothing back. */
const others = /别的|其他|其它|另外|除此|旁的|除了|剩下/;
const playedDown =
  /不算|算不算|算不上|算吗|没事|不碍事|不要紧|没关系|没什么(?!胃口|精神|力气|劲)|没啥|没大碍|无大碍|问题不大|不大?明显|老毛病(?!又)|老问题|正常|天气|换季|年纪|岁数|应该不是|可能是累|睡[一几]?觉就|过[一几]?[会天].{0,2}就好|^除了|不影响|谁还没|不当回事|(?:挺|很|蛮|还|都|身体)(?:挺|很)?好(?!转)|健康/;
