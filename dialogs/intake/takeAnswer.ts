import type { Service, Slot } from '../../catalogue/schema.js';
import { applyMentions } from '../form/applyMentions.js';
import type { Form } from '../form/form.js';
import { putAnswer } from '../form/putAnswer.js';
import type { SlotReading } from '../slotKinds/slotKind.js';
import type { Turn } from '../turn.js';
import { noteMentions } from './noteMentions.js';
import { tellConsequences } from './tellChanges.js';

/** Takes the answer to the pending question and everything else the same sentence says. */
export function takeAnswer(
  turn: Turn,
  form: Form,
  service: Service,
  taken: { slot: Slot; reading: SlotReading & { ok: true } },
): Form {
  const { slot, reading } = taken;
  const answer = {
    value: reading.value,
    basis: reading.basis ?? ('declared' as const),
    how: 'asked' as const,
  };
  const rough = reading.value === null && form.refined.includes(slot.id) ? form.answers[slot.id] : undefined;
  if (rough) return { ...form, asking: null, narrowed: null, misses: 0 };
  const put = putAnswer(form, service, { slot: slot.id, answer, context: turn.readWorld });
  if (reading.value === null) turn.say('unknown_taken', {});
  const trail = [...put.form.trail.filter((id) => id !== slot.id), slot.id];
  const answered: Form = { ...put.form, trail, asking: null, narrowed: null, misses: 0 };
  const more = applyMentions(answered, service, saidBeside(turn), turn.readWorld);
  tellConsequences(turn, more.form, service, {
    dropped: [...put.dropped, ...more.dropped],
    overruled: [...put.overruled, ...more.overruled],
  });
  // The answer itself need not be read back, but what follows from it does.
  const noted = noteMentions(more.form, service, {
    filled: [slot.id, ...more.filled],
    overruled: [...put.overruled, ...more.overruled],
  });
  return { ...noted, unread: noted.unread.filter((id) => id !== slot.id || reading.basis === 'directory') };
}

/** Takes what a sentence says about other slots; the pending question stands. */
export function takeMentions(turn: Turn, form: Form, service: Service): Form {
  const world = { ...turn.readWorld, except: turn.askedAnew ? undefined : (form.asking ?? undefined) };
  const more = applyMentions(form, service, turn.understanding.entities, world);
  tellConsequences(turn, more.form, service, more);
  return noteMentions(more.form, service, more);
}

/** So many facts in a question tell a case of one's own (「我爸昨天车祸住进华西，要8万，能垫付吗」); fewer may be a mere supposition. */
const leastFacts = 3;

/** Takes the case told within a question; undefined when it tells none. */
export function takeCase(turn: Turn, form: Form, service: Service): Form | undefined {
  const more = applyMentions(form, service, turn.understanding.entities, turn.readWorld);
  if (more.filled.length < leastFacts) return undefined;
  tellConsequences(turn, more.form, service, more);
  return noteMentions(more.form, service, more);
}

/** A button says one thing; words may say more. */
function saidBeside(turn: Turn) {
  return turn.incoming.choice === undefined && turn.incoming.text.length > 2
    ? turn.understanding.entities
    : [];
}
