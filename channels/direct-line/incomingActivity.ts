import { z } from 'zod';
import { ShouliError } from '../../errors.js';

/** Beyond what any person types; shorter texts that are still too long are the bot's to answer. */
const maxTextLength = 20_000;
/** Of `value` and of `channelData`, as JSON. */
const maxFreeFormLength = 8_192;
export const maxAttachments = 4;

const activityTypes = [
  'message',
  'event',
  'typing',
  'conversationUpdate',
  'contactRelationUpdate',
  'endOfConversation',
  'invoke',
  'messageReaction',
  'messageUpdate',
  'messageDelete',
] as const;

/** Clients send null for what they do not have. */
function optional<Schema extends z.ZodType>(schema: Schema) {
  return schema.nullish().transform((value) => value ?? undefined);
}

const short = (max: number) => z.string().max(max);

/** Ids are compared and stored, so no control characters; empty means not given. */
const userId = z
  .string()
  .max(200)
  .regex(/^\P{Cc}*$/u, 'must not hold control characters')
  .transform((id) => id || undefined);

export const accountSchema = z.object({ id: optional(userId), name: optional(short(200)) });

const freeForm = z.unknown().refine((value) => (JSON.stringify(value) ?? '').length <= maxFreeFormLength, {
  error: `must be at most ${maxFreeFormLength} characters of JSON`,
});

const attachmentSchema = z.object({
  contentType: z.string().max(200),
  /** Long enough for a small picture as a data: address; the body's own limit bounds it. */
  contentUrl: optional(z.string()),
  name: optional(short(200)),
});

const activitySchema = z.object({
  type: z.enum(activityTypes),
  from: optional(accountSchema),
  text: optional(short(maxTextLength)),
  locale: optional(short(35)),
  localTimezone: optional(short(64)),
  textFormat: optional(short(20)),
  value: optional(freeForm),
  channelData: optional(z.looseObject({ clientActivityID: optional(short(100).min(1)) }).and(freeForm)),
  attachments: optional(z.array(attachmentSchema).max(maxAttachments)),
});

export type IncomingActivity = z.infer<typeof activitySchema>;
export type IncomingAttachment = z.infer<typeof attachmentSchema>;

/** @throws ShouliError `bad_request` that names the first thing wrong. */
export function readActivity(body: unknown): IncomingActivity {
  return checked(activitySchema, body);
}

/** Parses by a schema, or says in one sentence which field is wrong. */
export function checked<Schema extends z.ZodType>(schema: Schema, body: unknown): z.infer<Schema> {
  const result = schema.safeParse(body);
  if (result.success) return result.data;
  const issue = result.error.issues[0];
  const where = issue?.path.join('.') || 'the body';
  throw new ShouliError('bad_request', `${where}: ${issue?.message ?? 'not as expected'}`, {
    cause: result.error,
  });
}
