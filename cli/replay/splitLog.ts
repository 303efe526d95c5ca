import type { LoggedActivity } from '../../bots/turnStore.js';
import type { Instant } from '../../time/localDate.js';

type Activity = LoggedActivity['activity'];

/** One thing that happened in a recorded conversation, with what the bot said to it. */
export interface Step {
  /** `joined`: somebody came, and was greeted; `said`: a message of the customer's; `own`: the bot spoke by itself. */
  kind: 'joined' | 'said' | 'own';
  at: Instant;
  /** Number of the customer's message in the log; of the bot's first word where nobody said anything. */
  seq: number;
  /** The customer's message. */
  activity?: Activity;
  /** What the customer wrote was blanked after a refused consent: nobody can say it again. */
  blanked: boolean;
  replies: Activity[];
}

/** Takes a conversation's log apart. What answers a message says so; what does not, the bot said by itself. */
export function splitLog(log: readonly LoggedActivity[]): Step[] {
  const steps: Step[] = [];
  for (const { seq, activity } of log) {
    const at = Date.parse(String(activity.timestamp));
    const last = steps.at(-1);
    if (activity.from?.role === 'user') {
      steps.push({ kind: 'said', at, seq, activity, blanked: isBlanked(activity), replies: [] });
    } else if (last && (answers(activity, last) || (last.kind !== 'said' && last.at === at))) {
      last.replies.push(activity);
    } else {
      const kind = last ? 'own' : 'joined';
      steps.push({ kind, at, seq, blanked: false, replies: [activity] });
    }
  }
  return steps;
}

/** What was said, with everything the bot said until the next message: the unit in which people compare conversations. */
export function turnsOf<T extends Pick<Step, 'kind'>>(steps: readonly T[]): T[][] {
  const turns: T[][] = [];
  for (const step of steps) {
    const last = turns.at(-1);
    if (last && step.kind === 'own') last.push(step);
    else turns.push([step]);
  }
  return turns;
}

function answers({ replyToId }: Activity, { activity }: Step): boolean {
  return activity !== undefined && replyToId !== undefined && replyToId === activity.id;
}

function isBlanked({ channelData }: Activity): boolean {
  return (channelData as { forgotten?: unknown } | undefined)?.forgotten === true;
}
