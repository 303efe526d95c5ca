/** Every kind of answer the program knows. Adding one: its file, a line here, a table test. */
import { choice } from './choice.js';
import { choices } from './choices.js';
import { city } from './city.js';
import { date } from './date.js';
import { hospital } from './hospital.js';
import { idLast4 } from './idLast4.js';
import { integer } from './integer.js';
import { money } from './money.js';
import { name } from './name.js';
import { phone } from './phone.js';
import { policyNo } from './policyNo.js';
import type { SlotKind } from './slotKind.js';
import { text } from './text.js';
import { yesNo } from './yesNo.js';
import { yesNoUnsure } from './yesNoUnsure.js';

export const slotKinds: Readonly<Record<string, SlotKind>> = Object.freeze(
  Object.fromEntries(
    [
      choice,
      choices,
      city,
      date,
      hospital,
      idLast4,
      integer,
      money,
      name,
      phone,
      policyNo,
      text,
      yesNo,
      yesNoUnsure,
    ].map((kind) => [kind.name, kind]),
  ),
);
