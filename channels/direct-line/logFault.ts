import { asShouliError } from '../../errors.js';
import type { Logger } from './ports.js';

/** For what is ours to mend, with its cause; never the address of a request, which may hold a token. */
export function logFault(logger: Logger, error: unknown, fields: object): void {
  const fault = asShouliError(error);
  logger.error({ ...fields, code: fault.code, err: fault.cause ?? fault }, 'direct line: a request failed');
}
