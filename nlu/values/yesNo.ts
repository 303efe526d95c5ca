import { normaliseAnswer } from './normaliseValueText.js';
import type { YesNo } from './types.js';
import { type ClauseAnswer, clauseAnswer } from './yesNo/clauseAnswer.js';
import { looseAnswer } from './yesNo/looseAnswer.js';
import { isDenied, saidInQuestion } from './yesNo/question.js';
import { saidOfOwner } from './yesNo/saidOfOwner.js';

/**
 * Whether an answer says yes, no or 不清楚, null when it says none of them (a question back, something else). The value is
 * about the matter asked: to a negative question (还没手术吗?) 是的 agrees that it is not so, `no`, and 不是 contradicts,
 * `yes`; 没有 to 有没有 is `no`.
 */
export function readYesNo(text: string, question?: string): YesNo | null {
  const normal = normaliseAnswer(text).toLowerCase();
  const asked = question === undefined ? '' : normaliseAnswer(question);
  if (asksBack.test(normal) && !rhetorical.test(normal)) return null;
  const answers = clausesOf(normal).flatMap(
    (clause) =>
      clauseAnswer(clause) ??
      saidOfOwner(clause, asked) ??
      saidInQuestion(clause, asked) ??
      looseAnswer(clause, asked) ??
      [],
  );
  const denied = isDenied(asked);
  const answer = weightiest(answers, denied);
  return answer === undefined ? null : sense(answer, denied);
}

function clausesOf(text: string): string[] {
  return (text.split(correction).at(-1) ?? '')
    .split(/[,。.!?;:~、…\s()"'“”]+/)
    .filter((clause, index, all) => clause !== '' && !(clause === '对了' && index < all.length - 1));
}

/** 「是的……说错了,没有」: only what follows counts. */
const correction =
  /(?:说错|打错|点错|按错|搞错)了?|更正一?下?|(?<=[,。.!\s])(?:[哦噢啊呃诶哎]+不对|不对不对)/;

/** A question back, 是吗? 真的假的? is no answer; 可不是嘛, 不是吗 are. */
const asksBack = /[?]+$|[吗么]$/;
const rhetorical = /^(?:可|那)不(?:就)?是|还用[问说]|(?:哪|怎么|咋|谁).{0,3}(?:知道|晓得|清楚|可能|会有)/;

/**
 * What counts of several clauses: words on the matter itself (有, 没做) outrank mere agreement before them (嗯,没有), and a
 * 没有 that contradicts a negative question (没有啊,做了); else the first clear one.
 */
function weightiest(answers: readonly ClauseAnswer[], denied: boolean): ClauseAnswer | undefined {
  const [first, second] = answers;
  if (denied && first === 'lacks' && second === 'has') return second;
  const firstIsMere = first === 'agree' || first === 'deny';
  return firstIsMere && (second === 'has' || second === 'lacks' || second === 'unknown') ? second : first;
}

function sense(answer: ClauseAnswer, denied: boolean): YesNo {
  if (answer === 'unknown') return 'unknown';
  if (answer === 'has') return 'yes';
  if (answer === 'lacks') return 'no';
  return (answer === 'agree') === denied ? 'no' : 'yes';
}
