import { hasWords } from '../nlu/masking/createMask.js';
import { isUnsure } from './isUnsure.js';
import type { Turn } from './turn.js';

/** Longer stories are cut: the endpoint has little time. */
const mostLetters = 600;

/** Where the bot would be guessing, another reading of the sentence is asked for, of what is left without the person. */
export async function takeSecondOpinion(turn: Turn): Promise<void> {
  const { secondOpinion, mask } = turn.parts;
  if (!secondOpinion || !isUnsure(turn)) return;
  const text = mask(turn.incoming.text, mostLetters);
  if (!hasWords(text)) return;
  const label = await secondOpinion.labelOf(text);
  if (label) turn.follow(label);
}
