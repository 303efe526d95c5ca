import { ShouliError } from '../../errors.js';

/**
 * A watermark is the number of the last activity seen, as text. Absent, empty and `-` (a stream's first) mean the start.
 * @throws ShouliError `bad_request`.
 */
export function readWatermark(text: string | null): number {
  if (text === null || text === '' || text === '-') return 0;
  if (!/^\d{1,15}$/.test(text)) throw new ShouliError('bad_request', 'the watermark must be a number');
  return Number(text);
}
