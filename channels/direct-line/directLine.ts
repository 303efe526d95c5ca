import { type RateLimiter, rateLimiter } from '../http/rateLimiter.js';
import { type DirectLineOptions, type DirectLineSettings, fillDefaults } from './options.js';
import type { DirectLinePorts } from './ports.js';
import { createTokens, type Tokens } from './tokens.js';
import { type UploadGate, uploadGate } from './uploadGate.js';

/** What every route of the channel works with. */
export interface DirectLine {
  settings: DirectLineSettings;
  ports: DirectLinePorts;
  tokens: Tokens;
  /** Undefined where nobody may come back. */
  passes: Tokens | undefined;
  limits: Record<'tokens' | 'activities' | 'uploads' | 'streams', RateLimiter>;
  uploads: UploadGate;
}

const secondsADay = 86_400;

/** @throws ShouliError `config_invalid` for a signing key that is too short. */
export function createDirectLine(options: DirectLineOptions, ports: DirectLinePorts): DirectLine {
  const settings = fillDefaults(options);
  const { clock, randomId } = ports;
  const { signingKey } = settings;
  const returnSeconds = settings.returnDays * secondsADay;
  return {
    settings,
    ports,
    tokens: createTokens({ signingKey, ttlSeconds: settings.tokenTtlSeconds, clock, randomId }),
    passes:
      returnSeconds > 0
        ? createTokens({ signingKey, ttlSeconds: returnSeconds, audience: 'return', clock, randomId })
        : undefined,
    uploads: uploadGate(settings.uploadsAtOnce),
    limits: {
      tokens: rateLimiter(settings.tokenLimit, clock),
      activities: rateLimiter(settings.activityLimit, clock),
      uploads: rateLimiter(settings.uploadLimit, clock),
      streams: rateLimiter(settings.streamLimit, clock),
    },
  };
}
