import type { LocalDate } from '../../time/localDate.js';
import { type DateContext, readDate } from './date.js';
import { readIdNumber } from './idNumber.js';
import { readMoney } from './money.js';
import { readPhone } from './phone.js';
import { readPlace } from './place.js';
import type { Reading } from './reading.js';
import type { CityValue, ValueKind } from './types.js';
import { readYesNo } from './yesNo.js';

/** One line of `nlu:values`. */
export interface ValueRequest {
  kind: ValueKind;
  text: string;
  /** The day it is; `today` when absent. */
  now?: LocalDate | undefined;
  prefer?: DateContext['prefer'];
  /** What was asked, for `yes_no`. */
  question?: string | undefined;
}

/** The value a text holds, as the interfaces page writes it; null when it must be asked again. */
export function readValue(request: ValueRequest, today: LocalDate): unknown {
  const { kind, text, prefer, question } = request;
  const now = request.now ?? today;
  switch (kind) {
    case 'date':
      return orNull(readDate(text, { today: now, prefer }));
    case 'money':
      return orNull(readMoney(text));
    case 'phone':
      return orNull(readPhone(text));
    case 'id_number':
      return orNull(readIdNumber(text, now));
    case 'city':
      return inland(orNull(readPlace(text)));
    case 'yes_no':
      return readYesNo(text, question);
  }
}

/** The interfaces page knows places of China only; the dialog also tells abroad apart. */
function inland(place: CityValue | null): CityValue | null {
  return place !== null && 'country' in place ? null : place;
}

function orNull<T>(reading: Reading<T>): T | null {
  return reading.ok ? reading.value : null;
}
