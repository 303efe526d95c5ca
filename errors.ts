/**
 * Faults of the program, each with a code that never changes. A customer's wrong answer is not a fault: it is a value
 * with a reason (see `dialogs/slotKinds`). The edge (HTTP, command line) turns a fault into its own form once.
 */
export const errorCodes = [
  'config_invalid',
  'catalogue_invalid',
  'model_invalid',
  'state_invalid',
  'store_unavailable',
  'turn_conflict',
  'policy_file_invalid',
  'policy_source_unavailable',
  'bad_request',
  'unauthorized',
  'token_expired',
  'forbidden',
  'not_found',
  'payload_too_large',
  'unsupported_media_type',
  'too_many_requests',
  'internal',
] as const;

export type ErrorCode = (typeof errorCodes)[number];

export class ShouliError extends Error {
  readonly code: ErrorCode;

  /** @param message one clear sentence without personal data or secrets. */
  constructor(code: ErrorCode, message: string, options?: { cause?: unknown }) {
    super(message, options);
    this.name = 'ShouliError';
    this.code = code;
  }
}

/** Wraps a stranger's error so that everything above sees one kind; a ShouliError passes as it is. */
export function asShouliError(error: unknown): ShouliError {
  if (error instanceof ShouliError) return error;
  return new ShouliError('internal', 'something went wrong inside', { cause: error });
}
