import { shanghaiDate, shanghaiTime } from '../../time/localDate.js';
import type { Replay, ReplayedTurn } from './replayConversation.js';

/** The replay as lines to read: every turn that differs, then the count. */
export function showReplay({ turns, mask }: Replay): string[] {
  const blanked = turns.filter((turn) => turn.blanked);
  const differing = turns.filter(({ differences }) => differences.length > 0);
  const played = turns.length - blanked.length;
  return [
    ...turns.flatMap((turn, index) => turnLines(turn, index + 1, mask)),
    differing.length === 0
      ? `no difference in ${played} turns`
      : `${differing.length} of ${played} turns differ`,
    ...(blanked.length > 0
      ? [`${blanked.length} turns not played: their words were blanked after a refused consent`]
      : []),
  ];
}

function turnLines(turn: ReplayedTurn, number: number, mask: Replay['mask']): string[] {
  const { seq, at, blanked, differences } = turn;
  const head = `turn ${number} (message ${seq}, ${shanghaiDate(at)} ${shanghaiTime(at)})`;
  if (blanked) return [`${head}: blanked after a refused consent, not played`];
  if (differences.length === 0) return [];
  const lines = differences.flatMap(({ aspect, recorded, replayed }) => {
    const show = (one: string) => (aspect === 'text' ? mask(one).replaceAll('\n', '\n      ') : one);
    return [
      ...recorded.map((one) => `  - ${aspect}: ${show(one)}`),
      ...replayed.map((one) => `  + ${aspect}: ${show(one)}`),
    ];
  });
  return [head, ...lines];
}
