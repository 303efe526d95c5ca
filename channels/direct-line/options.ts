import { systemTimers, type Timers } from '../../time/timers.js';
import type { RateLimit } from '../http/rateLimiter.js';
import type { UpgradeRoutes } from '../http/upgradeRoutes.js';

export interface DirectLineOptions {
  /** At least 32 bytes; the same on every replica, else their tokens are strangers to each other. */
  signingKey: Buffer | string;
  /** Default 1800. `botframework-directlinejs` refreshes every 900 s, so less would cut it off. */
  tokenTtlSeconds?: number;
  /** Days a browser may come back to its conversation after the token has expired; 0: never. Default 7. */
  returnDays?: number;
  /** `https://chat.example.cn`; default: the `Host` of each request, https when `X-Forwarded-Proto` says so. */
  publicUrl?: string | undefined;
  /** Whether a proxy in front writes `X-Forwarded-For`. Default false. */
  trustProxy?: boolean;
  /** The bot as clients see it. Default id `bot`, name empty. */
  bot?: { id: string; name: string };
  /** New conversations and tokens without a token, per client address. Default 300 a minute, 600 at once. */
  tokenLimit?: RateLimit;
  /** Posted activities, per conversation. Default 60 a minute, 120 at once. */
  activityLimit?: RateLimit;
  /** Uploads, per conversation. Default 6 a minute, 20 at once. */
  uploadLimit?: RateLimit;
  /** Opened streams, per conversation. Default 30 a minute, 60 at once. */
  streamLimit?: RateLimit;
  /** Uploads held in memory at a time, 12 MB each at most. Default 8. */
  uploadsAtOnce?: number;
  /** Milliseconds an upload may take, so that slow ones cannot hold all the places. Default 60,000. */
  uploadMs?: number;
  /** Open streams of one conversation; one more closes the oldest (a tab left behind). Default 5. */
  streamsPerConversation?: number;
  /** Open streams in all. Default 10,000. */
  streamsInAll?: number;
  /** Milliseconds between keep-alive frames. Default 15,000; two silent ones end a dead connection. */
  keepAliveMs?: number;
  /** Milliseconds after which a stream looks into the log though nobody woke it. Default 10,000. */
  safetyPollMs?: number;
  /** Shared with the server's other WebSocket routes; default: one of its own. */
  upgrades?: UpgradeRoutes;
  /** Tests pass their own. */
  timers?: Pick<Timers, 'every'>;
}

type Optional = 'publicUrl' | 'upgrades';
export type DirectLineSettings = Required<Omit<DirectLineOptions, Optional>> &
  Pick<DirectLineOptions, Optional>;

export function fillDefaults(options: DirectLineOptions): DirectLineSettings {
  return {
    tokenTtlSeconds: 1800,
    returnDays: 7,
    trustProxy: false,
    bot: { id: 'bot', name: '' },
    tokenLimit: { perMinute: 300, burst: 600 },
    activityLimit: { perMinute: 60, burst: 120 },
    uploadLimit: { perMinute: 6, burst: 20 },
    streamLimit: { perMinute: 30, burst: 60 },
    uploadsAtOnce: 8,
    uploadMs: 60_000,
    streamsPerConversation: 5,
    streamsInAll: 10_000,
    keepAliveMs: 15_000,
    safetyPollMs: 10_000,
    timers: systemTimers,
    ...options,
    publicUrl: options.publicUrl?.replace(/\/+$/, ''),
  };
}
