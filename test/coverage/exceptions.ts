/** Cells, or questions of a cell, that cannot be played, each with its reason. One that fits no question any more fails. */

import type { Place } from './places.js';
import { correctable, fillable } from './repairs/answering.js';

export interface Exception {
  repair: string;
  fits(place: Place): boolean;
  reason: string;
}

export const exceptions: Exception[] = [
  {
    repair: 'correction',
    fits: (place) => correctable(place) === undefined,
    reason: 'nothing has been answered at its question yet',
  },
  {
    repair: 'several',
    fits: (place) => fillable(place) === undefined,
    reason: 'nothing else that a sentence could fill is open',
  },
];

/** Cells of the table that no question can fill. */
export const emptyCells: { repair: string; rows: string[]; reason: string }[] = [
  { repair: 'edit', rows: ['yes_no'], reason: 'consent and confirmation are no lines of the summary' },
  {
    repair: 'edit',
    rows: ['cancer_screening', 'drug_discount', 'text_consult', 'video_consult'],
    reason: 'the way to help oneself is told at once, without a summary',
  },
  {
    repair: 'correction',
    rows: ['text_consult', 'video_consult'],
    reason: 'one thing is asked beside the consent, and its answer ends the intake',
  },
  {
    repair: 'several',
    rows: ['text_consult', 'video_consult'],
    reason: 'one thing is asked beside the consent, and any words may be its answer',
  },
];

export function exceptionOf(repair: string, place: Place): Exception | undefined {
  return exceptions.find((one) => one.repair === repair && one.fits(place));
}
