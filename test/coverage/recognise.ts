import type { TurnRecord } from '../../bots/turnStore.js';
import type { Form } from '../../dialogs/form/form.js';
import { plainWords } from '../../dialogs/slotKinds/plainWords.js';
import type { TalkState } from '../../dialogs/talkState.js';
import type { TalkParts } from '../../dialogs/turn.js';
import type { Transcript } from '../conversations/transcript.js';

interface Heard {
  turn: Transcript['turns'][number];
  before: TalkState;
  record: TurnRecord;
  parts: TalkParts;
}

/** What a customer's turn does to the question that stands, told from what was said, answered, kept and written. */
export function recognise(heard: Heard): string[] {
  const { turn, before } = heard;
  const repairs = [
    ...bySending(heard),
    ...(turn.say === undefined ? [] : bySteering(heard, plainWords(turn.say))),
    ...byEffect(heard),
    ...byForm(heard),
  ];
  const again =
    JSON.stringify(before.question) === JSON.stringify((heard.record.state as TalkState).question);
  return repairs.length === 0 && turn.say !== undefined && again ? ['digression'] : repairs;
}

function bySending({ turn, before, parts }: Heard): string[] {
  return [
    ...(turn.picture || turn.attaches !== undefined ? ['picture'] : []),
    ...((turn.after ?? 0) >= parts.settings.resumeAfterHours * 60 ? ['next_day'] : []),
    ...(turn.waits || before.waiting ? ['burst'] : []),
  ];
}

const steering = ['why', 'back', 'restart', 'cancel', 'bereavement', 'unknown'] as const;

function bySteering({ before, parts: { moves } }: Heard, words: string): string[] {
  const corrects = moves.says('correct', words) || moves.says('rather', words);
  const summary = before.question?.slot === 'confirm';
  return [
    ...steering.filter((move) => moves.says(move, words)),
    ...(corrects ? [summary ? 'edit' : 'correction'] : []),
  ];
}

function byEffect({ record, parts }: Heard): string[] {
  const effects = record.effects.map(({ kind }) => kind);
  const said = record.activities.map(({ text }) => text ?? '').join('\n');
  const { question } = record.state as TalkState;
  const { settings, catalogue } = parts;
  const { replies } = catalogue;
  const despair = replies.text('mental_health', { hotline: settings.hotline });
  return [
    ...(effects.includes('request_handoff') ? ['human'] : []),
    ...(effects.includes('record_complaint') ? ['complaint'] : []),
    ...(said.includes(replies.text('emergency', {})) || said.includes(despair) ? ['emergency'] : []),
    ...(question?.slot === 'park' ? ['other_service'] : []),
    ...(said.includes('您已经有一份申请在办') ? ['duplicate'] : []),
  ];
}

function byForm({ before, record }: Heard): string[] {
  const { intake: form } = record.state as TalkState;
  if (!form || !before.intake || form.service !== before.intake.service) return [];
  return [
    ...(form.misses > before.intake.misses ? ['wrong'] : []),
    ...(saidIn(form) - saidIn(before.intake) > 1 ? ['several'] : []),
  ];
}

function saidIn({ answers }: Form): number {
  return Object.values(answers).filter(({ how }) => how === 'asked' || how === 'said').length;
}
