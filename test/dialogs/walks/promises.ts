/** What holds between any two turns of a conversation, whatever the customer did. */
import type { Service } from '../../../catalogue/schema.js';
import type { Form } from '../../../dialogs/form/form.js';
import { factsOf } from '../../../dialogs/form/nextStep.js';
import { maskedSlotValues, summaryLines } from '../../../dialogs/form/summary.js';
import type { TalkState } from '../../../dialogs/talkState.js';
import type { TalkParts } from '../../../dialogs/turn.js';
import { judge, outcomeOf } from '../../../eligibility/judge.js';
import { shanghaiDate, shanghaiTime } from '../../../time/localDate.js';
import type { Receipt } from './receiptSchema.js';
import type { Heard } from './talk.js';

interface Turned {
  before: TalkState;
  after: TalkState;
  heard: Heard;
  parts: TalkParts;
  now: number;
}

export function brokenPromises(turned: Turned): string[] {
  return [...answersLost(turned), ...parkedLost(turned), ...summaryWrong(turned), ...receiptWrong(turned)];
}

/** An accepted answer goes or changes only where that is said beside the question, or where the customer wanted just that. */
function answersLost({ before, after, heard, parts }: Turned): string[] {
  const [old, now] = [before.intake, after.intake];
  const said = heard.texts.filter((one) => one !== heard.asked).join('\n');
  const restarted = said.includes(parts.catalogue.replies.text('restart_done', {}));
  if (!old || !now || old.service !== now.service || old.startedAt !== now.startedAt || restarted) return [];
  const service = parts.catalogue.service(old.service);
  const changed = Object.keys(old.answers).filter((id) => !sameValue(old, now, id));
  return changed
    .filter((id) => {
      const from = old.answers[id]?.from ?? now.answers[id]?.from;
      const title = service?.slots.find((slot) => slot.id === id)?.title ?? id;
      const follows = from !== undefined && changed.includes(from);
      return ![old.asking, now.wanted].includes(id) && !follows && !said.includes(title);
    })
    .filter((id) => !(said.includes('没有对上') && ['policy_no', 'id_last4'].includes(id)))
    .map((id) => `${id} was lost without a word: ${said}`);
}

function sameValue(one: Form, other: Form, id: string): boolean {
  return JSON.stringify(one.answers[id]?.value) === JSON.stringify(other.answers[id]?.value);
}

/** What was put aside stays as it was until it is taken up or declined. */
function parkedLost({ before, after, heard, parts }: Turned): string[] {
  const declined = heard.texts.includes(parts.catalogue.replies.text('resume_declined', {}));
  const kept = [
    ...after.parked,
    ...(after.intake ? [after.intake] : []),
    ...(after.refused ? [after.refused] : []),
  ];
  return before.parked
    .filter((form) => !declined && !kept.some((one) => one.service === form.service))
    .map(({ service }) => `parked ${service} was lost`);
}

/** The summary is what was accepted last, line by line. */
function summaryWrong({ after, heard, parts }: Turned): string[] {
  const service = parts.catalogue.service(after.intake?.service ?? '');
  if (heard.question?.slot !== 'confirm' || !after.intake || !service) return [];
  // Asked a second time in other words, it need not be told again.
  if (after.intake.misses > 0) return [];
  const unknown = parts.catalogue.replies.text('unknown_value', {});
  const lines = summaryLines(after.intake, service, unknown).map(
    ({ number, slot, text }) => `${number}. ${slot.title}：${text}`,
  );
  const asked = heard.asked ?? '';
  return lines.filter((line) => !asked.includes(line)).map((line) => `the summary lacks ${line}`);
}

/** The outcome is what the rules say of the very answers that the receipt shows. */
function receiptWrong(turned: Turned): string[] {
  const { before, after, heard, parts } = turned;
  const [receipt] = heard.receipts;
  const form = after.refused ?? (before.question?.slot === 'confirm' ? before.intake : null);
  const service = parts.catalogue.service(form?.service ?? '');
  if (
    !receipt ||
    !form ||
    !service ||
    receipt.service !== service.id ||
    before.lastReceipt === after.lastReceipt
  )
    return [];
  // 「我刚才提交了什么」 shows an older one again.
  if (JSON.stringify(before.lastReceipt) === JSON.stringify(after.lastReceipt)) return [];
  return [...shownWrong(receipt, form, service), ...outcomeWrong(turned, receipt, { form, service })];
}

function shownWrong(receipt: Receipt, form: Form, service: Service): string[] {
  const { confirm: _confirm, ...expected } = maskedSlotValues(form, service);
  const [found, wanted] = [sorted(receipt.slots), sorted(expected)];
  return found === wanted ? [] : [`the receipt shows ${found} instead of ${wanted}`];
}

function outcomeWrong(
  { parts, now }: Turned,
  { outcome }: Receipt,
  { form, service }: { form: Form; service: Service },
): string[] {
  const world = { today: shanghaiDate(now), time: shanghaiTime(now), directories: parts.directories };
  const stage = outcome === 'ineligible' ? 'asking' : 'end';
  const ruled = outcomeOf(judge(service, parts.catalogue.rules, factsOf(form, world), stage));
  return ruled === outcome ? [] : [`${outcome}, where the rules say ${ruled}`];
}

function sorted(values: object): string {
  return JSON.stringify(Object.fromEntries(Object.entries(values).sort()));
}
