import { z } from 'zod';

const time = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'a time as HH:MM');

/** `data/settings.yaml`: the operator's numbers for the conversation. */
export const settingsFileSchema = z.strictObject({
  hotline: z.string().min(1),
  deskHours: z.strictObject({ opens: time, closes: time, text: z.string().min(1) }),
  /** Version of the consent notice; a new one asks everybody again. */
  noticeVersion: z.string().min(1),
  maxTextLength: z.number().int().positive(),
  /** Wrong policy look-ups before the lock. */
  lookupTries: z.number().int().positive(),
  lookupLockMinutes: z.number().int().positive(),
  /** After this long in silence the customer is asked whether to go on with an intake. */
  resumeAfterHours: z.number().positive(),
  /** Silent this long in the middle of an intake, the customer is reminded of it, once; 0: never. */
  reminderAfterMinutes: z.number().int().min(0),
  /** Channels on which the bot may speak without being spoken to (reminders, news of a ticket). */
  proactiveChannels: z.array(z.string()),
  /** Sentences to learn from (see `review/`) are kept so many days; 0: none is. */
  keepUtterancesDays: z.number().int().min(0),
  /** At or above: the understanding is acted on; below: asked back. */
  sureConfidence: z.number().min(0).max(1),
  /** Status code of a ticket → words. */
  ticketStatus: z.record(z.string(), z.string().min(1)),
});
export type TalkSettings = z.infer<typeof settingsFileSchema>;
