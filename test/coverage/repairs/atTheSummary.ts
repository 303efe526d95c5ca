/** Every line of the summary can be put right there, by its number or by its name. */
import type { Slot } from '../../../catalogue/schema.js';
import type { Form } from '../../../dialogs/form/form.js';
import { summaryLines } from '../../../dialogs/form/summary.js';
import { answerIn, other } from '../answers.js';
import { formOf, said } from '../expectations.js';
import type { Place } from '../places.js';
import type { Visit } from '../visit.js';

/** The slots whose lines stand in this summary. */
export function editable({ form, service }: Place): Slot[] {
  return summaryLines(form, service, '').map(({ slot }) => slot);
}

export async function edit(visit: Visit, slot: Slot): Promise<void> {
  const { form, service } = visit.place;
  const line = summaryLines(form, service, '').find((one) => one.slot.id === slot.id);
  const heard = await visit.say(`第${line?.number}项改成${answerIn(other, slot)}`);
  await expectChanged(visit, slot, said(heard));
}

/** Only told that the line is wrong, the bot asks for it. */
export async function reopen(visit: Visit, slot: Slot): Promise<void> {
  const { form, service } = visit.place;
  const line = summaryLines(form, service, '').find((one) => one.slot.id === slot.id);
  const asked = await visit.say(`第${line?.number}项不对`);
  const next = asked.questions.at(-1)?.slot;
  if (form.answers[slot.id]?.basis === 'directory') return;
  expect(next).toBe(slot.id);
  const heard = await visit.say(answerIn(other, slot) ?? '');
  await expectChanged(visit, slot, said(asked) + said(heard));
}

async function expectChanged(visit: Visit, slot: Slot, words: string): Promise<void> {
  const { form, service } = visit.place;
  const { intake } = await visit.talk();
  if (!intake) return expect(words).toContain('暂时不符合条件');
  const known = form.answers[slot.id];
  if (known?.basis === 'directory' && known.how === 'derived') {
    expect(words).toMatch(/以医院名录为准|这家医院在/);
    return;
  }
  const digitsVoid = slot.id === 'id_last4' || slot.id === 'policy_no';
  if (!digitsVoid) expect(intake.answers[slot.id]?.value).not.toEqual(known?.value);
  expectOthersKept(form, await formOf(visit), {
    slot,
    words,
    titleOf: (id) => service.slots.find((one) => one.id === id)?.title ?? id,
  });
}

function expectOthersKept(
  before: Form,
  after: Form,
  { slot, words, titleOf }: { slot: Slot; words: string; titleOf(id: string): string },
): void {
  for (const [id, known] of Object.entries(before.answers)) {
    const now = after.answers[id];
    const follows = known.from === slot.id || now?.from === slot.id || id === slot.id;
    const same = JSON.stringify(now?.value) === JSON.stringify(known.value);
    const mismatch = words.includes('没有对上') && (id === 'policy_no' || id === 'id_last4');
    expect([id, follows || same || mismatch || words.includes(titleOf(id))]).toEqual([id, true]);
  }
}
