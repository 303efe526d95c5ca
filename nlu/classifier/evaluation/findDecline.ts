import type { GroupFigures } from './groupFigures.js';
import { percent } from './reportText.js';

const judgedBy = ['accuracy', 'aspect', 'sureRight', 'unsureAmongThree'] as const;

/** What has become worse than the kept figures by more than their tolerance, one line each. */
export function findDecline(kept: readonly GroupFigures[], now: readonly GroupFigures[]): string[] {
  return kept.flatMap((before) => {
    const after = now.find((one) => one.group === before.group);
    if (after === undefined) return [`${before.group}: gone`];
    return judgedBy.flatMap((figure) => {
      const [was, is] = [before[figure], after[figure]];
      if (was === null || is === null || was - is <= tolerance(figure, after)) return [];
      return [`${before.group}: ${figure} ${percent(was)} → ${percent(is)}`];
    });
  });
}

const least = 0.01;
const chance = 0.5;

/** A point, and what chance does to so few sentences. */
function tolerance(figure: (typeof judgedBy)[number], { sentences, sureShare }: GroupFigures): number {
  const judged = figure === 'unsureAmongThree' ? sentences * (1 - sureShare) : sentences;
  return least + chance / Math.sqrt(Math.max(1, judged));
}
