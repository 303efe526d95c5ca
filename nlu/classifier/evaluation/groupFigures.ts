import { evaluate, type Judged } from './evaluate.js';

/** How the sentences of one intent or one service fare; shares of 1, null where nothing was to be judged. */
export interface GroupFigures {
  group: string;
  sentences: number;
  accuracy: number;
  aspect: number | null;
  sureShare: number;
  sureRight: number | null;
  unsureAmongThree: number | null;
}

/** All sentences, then those of each intent, then of each service, in the order of their names. */
export function groupFigures(judged: readonly Judged[]): GroupFigures[] {
  const groups = new Map<string, Judged[]>();
  const put = (group: string, one: Judged): void => {
    const members = groups.get(group) ?? [];
    members.push(one);
    groups.set(group, members);
  };
  for (const one of judged) {
    put('all', one);
    put(`intent ${one.truth.intent}`, one);
    if (one.truth.service !== null) put(`service ${one.truth.service}`, one);
  }
  return [...groups]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([group, members]) => figuresOf(group, members));
}

function figuresOf(group: string, judged: readonly Judged[]): GroupFigures {
  const { sentences, accuracy, aspectAccuracy, sure, unsureAmongThree } = evaluate(judged);
  return {
    group,
    sentences,
    accuracy,
    aspect: aspectAccuracy,
    sureShare: sure.share,
    sureRight: sure.share === 0 ? null : sure.accuracy,
    unsureAmongThree,
  };
}
