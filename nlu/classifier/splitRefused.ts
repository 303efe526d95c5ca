/** A sentence in two: what it speaks of, and what it names only to refuse it («不是要护士，是要护工»). */
export interface Refusal {
  kept: string;
  refused: string;
}

/** @param pattern expression of refused stretches, from the operator's data. */
export function createRefusalSplitter(pattern: string): (normalised: string) => Refusal {
  const stretches = new RegExp(pattern, 'gu');
  return (normalised) => {
    let refused = '';
    const kept = normalised.replace(stretches, (stretch) => {
      refused += ` ${stretch}`;
      return ' ';
    });
    return { kept, refused };
  };
}
