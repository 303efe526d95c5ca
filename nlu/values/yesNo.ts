import { normaliseAnswer } from './normaliseValueText.js';
import type { YesNo } from './types.js';
import { type ClauseAnswer, clauseAnswer } from './yesNo/clauseAnswer.js';
import { looseAnswer } from './yesNo/looseAnswer.js';
import { plainSpeech } from './yesNo/plainSpeech.js';
import { isDenied, saidInQuestion } from './yesNo/question.js';
import { saidOfCorrectness } from './yesNo/saidOfCorrectness.js';
import { saidOfOwner } from './yesNo/saidOfOwner.js';
import { saidOfSymptoms } from './yesNo/saidOfSymptoms.js';
import { saidOfTheMatter } from './yesNo/saidOfTheMatter.js';

/**
 * Whether an answer says yes, no or 不清楚, null when it says none of them (a question back, something else). The value is
 * about the matter asked: to a negative question (还没手术吗?) 是的 agrees that it is not so, `no`, and 不是 contradicts,
 * `yes`; 没有 to 有没有 is `no`.
 */
export function readYesNo(text: string, question?: string): YesNo | null {
  const normal = plainSpeech(normaliseAnswer(text).toLowerCase());
  const asked = question === undefined ? '' : normaliseAnswer(question);
  if (asksBack.test(normal) && !rhetorical.test(normal)) return null;
  if (/同意|授权|愿意/.test(asked) && hesitant.test(normal)) return null;
  const clauses = clausesOf(normal);
  const denied = isDenied(asked);
  const whole = bothWays.test(normal)
    ? 'unknown'
    : (saidOfSymptoms(clauses, asked) ?? saidOfCorrectness(clauses, asked));
  if (whole !== undefined) return sense(whole, denied);
  const answers = clauses.flatMap(
    (clause) =>
      saidOfTheMatter(clause, asked) ??
      clauseAnswer(clause) ??
      saidOfOwner(clause, asked) ??
      saidInQuestion(clause, asked) ??
      looseAnswer(clause, asked) ??
      [],
  );
  const answer = weightiest(answers, denied);
  return answer === undefined ? null : sense(answer, denied);
}

/** 有时候有有时候没有 says both. */
const bothWays =
  /有时候?(?:也|还|就)?(?:有|能|会|是|行).{0,4}有时候?(?:也|又|就)?(?:没|不|无)|时有时无|有的(?:有|能).{0,4}有的(?:没|不)|时好时坏|有一阵没一阵|说(?:没有?|不是|不会)吧.{0,4}[又也]|(?:好像|似乎).{1,8}又(?:好像|似乎)?|说(?:是|有).{0,8}说(?:不是|没)|说(?:不是|没有?).{0,8}说(?:是|有)/;

/** A consent is not to be guessed from words that put it off. */
const hesitant =
  /再(?:问|想|考虑|看看|商量|了解)|(?:想|考虑|商量|犹豫|纠结)(?:一下|想|一想|看看|中)|先(?:看看|问问|了解)|如果|要是|只要|假如|的话|才同意|(?<=[^那我,。.!?\s])我?就同意/;

function clausesOf(text: string): string[] {
  return (text.split(correction).at(-1) ?? '')
    .split(/[,。.!?;:~、…\s()"'“”]+|(?<!不)但是?(?!愿)|不过(?!来|去|关)|(?<=[^\s,。.!?;])可是/)
    .filter((clause, index, all) => clause !== '' && !isAside(clause, all.slice(index + 1)));
}

/** 「对了,…」, 「不用问了,做了」, and what once was before what is now (上次能买到,这次不知道). */
function isAside(clause: string, later: readonly string[]): boolean {
  if (later.length === 0) return false;
  if (/^(?:对了|(?:不用|别|甭|不必)(?:再)?(?:问|说|管|担心|催)了?)$/.test(clause)) return true;
  return formerly.test(clause) && later.some((next) => nowadays.test(next));
}

const formerly = /^(?:上次|上回|以前|之前|原来|过去|先前|从前|去年|早先)/;
const nowadays = /^(?:这次|这回|现在|目前|如今|今年|这个月|最近|后来|新的)/;

/** 「是的……说错了,没有」: only what follows counts. */
const correction =
  /(?:说错|打错|点错|按错|搞错)了?|更正一?下?|(?<=[,。.!\s])(?:[哦噢啊呃诶哎]+不对|不对不对)/;

/** A question back, 是吗? 真的假的? is no answer; 可不是嘛, 不是吗 are. */
const asksBack = /[?]+$|[吗么]$/;
const rhetorical =
  /没有?.{0,4}什么$|^(?:可|那)不(?:就)?是|还用[问说]|(?:哪|怎么|咋|谁).{0,3}(?:知道|晓得|清楚|可能|会有)/;

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
