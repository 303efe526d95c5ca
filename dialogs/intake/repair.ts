import { fill } from '../../catalogue/replies.js';
import { type ReplyKey, replyKeys } from '../../catalogue/replyKeys.js';
import type { Service, Slot } from '../../catalogue/schema.js';
import { type Form, type NarrowedChoice, slotOf } from '../form/form.js';
import type { Turn } from '../turn.js';
import { narrowedText } from './askSlot.js';

/** Says what was wrong and asks again, each time in other words; from the third time on a person is offered. */
export function askBetter(
  turn: Turn,
  form: Form,
  service: Service,
  wrong: { reason: string; args: Record<string, string> },
): void {
  const slot = slotOf(service, form.asking);
  const question = turn.talk.question;
  if (!slot || !question) return;
  turn.hesitates = !isAttempt(wrong.reason);
  const misses = form.misses + 1;
  turn.talk.intake = { ...form, misses };
  const human = { title: turn.text('button_human', {}) };
  const lines = [wrongText(turn, wrong), ...(misses >= 3 ? [turn.text('help_after_misses', {})] : [])];
  turn.sayText(lines.join('\n'), misses >= 3 ? [human] : []);
  turn.ask({ ...question, text: otherWording(slot, misses) });
}

/** Wrong in a way that only an attempt at an answer can be (a day that lies ahead, a number too short). */
export function isAttempt(reason: string): boolean {
  return !/(?:^|_)(?:none|choice|yes_no|required|empty)$/.test(reason);
}

/** Several things fit the answer: asks which, with what fits as choices. */
export function askNarrowed(turn: Turn, form: Form, service: Service, choices: NarrowedChoice[]): void {
  const slot = slotOf(service, form.asking);
  const question = turn.talk.question;
  if (!slot || !question) return;
  turn.talk.intake = { ...form, narrowed: choices };
  turn.ask({
    ...question,
    text: narrowedText(turn, slot, choices),
    choices,
  });
}

function otherWording(slot: Slot, misses: number): string {
  return slot.again[Math.min(misses, slot.again.length) - 1] ?? slot.ask;
}

export function wrongText(
  turn: Turn,
  { reason, args }: { reason: string; args: Record<string, string> },
): string {
  const wanted = `wrong_${reason}`;
  const key = isReplyKey(wanted) ? wanted : 'wrong_other';
  const places = Object.fromEntries(replyKeys[key].map((name) => [name, `{${name}}`]));
  // The sort of wrong answer brings its own placeholders, which the compiler cannot follow through a computed key.
  return fill(turn.text(key, places as never), args);
}

function isReplyKey(key: string): key is ReplyKey {
  return key in replyKeys;
}
