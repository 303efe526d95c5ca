import { asShouliError, type ErrorCode } from '../../errors.js';

export interface ErrorForm {
  status: number;
  body: { error: { code: string; message: string } };
}

/** Direct Line's own codes where it has one. An expired token is 403 there, and its clients look at the status alone. */
const forms: Partial<Record<ErrorCode, { status: number; code: string }>> = {
  bad_request: { status: 400, code: 'BadArgument' },
  unauthorized: { status: 401, code: 'Unauthorized' },
  token_expired: { status: 403, code: 'TokenExpired' },
  forbidden: { status: 403, code: 'Forbidden' },
  not_found: { status: 404, code: 'NotFound' },
  payload_too_large: { status: 413, code: 'PayloadTooLarge' },
  unsupported_media_type: { status: 415, code: 'UnsupportedMediaType' },
  too_many_requests: { status: 429, code: 'TooManyRequests' },
  store_unavailable: { status: 503, code: 'ServiceUnavailable' },
  turn_conflict: { status: 503, code: 'ServiceUnavailable' },
};

const internal = { status: 500, code: 'ServiceError' };

/** The one place where a fault becomes what a Direct Line client sees; what lies inside stays inside. */
export function errorForm(error: unknown): ErrorForm {
  const fault = asShouliError(error);
  const { status, code } = forms[fault.code] ?? internal;
  const message = status < 500 ? fault.message : 'the service could not do this now; please try again';
  return { status, body: { error: { code, message } } };
}
