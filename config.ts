import { z } from 'zod';
import { ShouliError } from './errors.js';

const flag = z.enum(['0', '1']).transform((value) => value === '1');
const port = z.coerce.number().int().min(0).max(65_535);

/** Every variable the program reads; `.env.example` explains each. Nothing else in the program looks at the environment. */
const environmentSchema = z.object({
  PORT: port.default(3978),
  HOST: z.string().min(1).default('0.0.0.0'),
  DATA_DIR: z.string().min(1).default('./var'),
  COVERAGE_DIR: z.string().min(1).default('./data/coverage'),
  TOKEN_SECRET: z.string().min(32, 'at least 32 characters').optional(),
  TOKEN_TTL_SECONDS: z.coerce.number().int().min(60).max(86_400).default(1_800),
  RETURN_DAYS: z.coerce.number().min(0).max(30).default(7),
  PUBLIC_URL: z.url().optional(),
  TRUST_PROXY: flag.default(false),
  BURST_MS: z.coerce.number().int().min(0).max(10_000).default(1_200),
  KEEP_UTTERANCES: flag.default(true),
  NLU_FALLBACK_URL: z.url({ protocol: /^https?$/ }).optional(),
  NLU_FALLBACK_KEY: z.string().min(1).optional(),
  NLU_FALLBACK_MODEL: z.string().min(1).optional(),
  LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'silent']).default('info'),
});

const checkedSchema = environmentSchema.superRefine(({ NLU_FALLBACK_URL, NLU_FALLBACK_MODEL }, context) => {
  if (NLU_FALLBACK_URL !== undefined && NLU_FALLBACK_MODEL === undefined)
    context.addIssue({
      code: 'custom',
      path: ['NLU_FALLBACK_MODEL'],
      message: 'needed with NLU_FALLBACK_URL',
    });
});

export interface Config {
  readonly port: number;
  readonly host: string;
  /** Database, uploads and the token key live here. */
  readonly dataDir: string;
  readonly coverageDir: string;
  /** Signs tokens; undefined: a key kept in `dataDir`, made at the first start. */
  readonly tokenSecret: string | undefined;
  readonly tokenTtlSeconds: number;
  /** Days in which the browser that held a conversation may come back to it; 0: none beyond the token's life. */
  readonly returnDays: number;
  /** How clients reach the server when a balancer stands in front; undefined: as the request says. */
  readonly publicUrl: string | undefined;
  /** Believe `X-Forwarded-For` and `-Proto`: only behind a proxy that sets them. */
  readonly trustProxy: boolean;
  /** How long an unclear message waits for the rest of its sentence; 0: not at all. */
  readonly burstMs: number;
  /** Keep unclear sentences, blanked of the person, for the operators to learn from. */
  readonly keepUtterances: boolean;
  /** The chat endpoint asked where the own understanding is unsure; undefined: none is. */
  readonly secondOpinion: { url: string; key: string | undefined; model: string } | undefined;
  readonly logLevel: 'fatal' | 'error' | 'warn' | 'info' | 'debug' | 'silent';
}

/** @throws ShouliError `config_invalid`, one clear line for each bad variable; values are not repeated, they may be secrets. */
export function readConfig(environment: Readonly<Record<string, string | undefined>>): Config {
  const given = Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== ''));
  const parsed = checkedSchema.safeParse(given);
  if (!parsed.success) {
    const lines = parsed.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`);
    throw new ShouliError('config_invalid', lines.join('\n'));
  }
  const values = parsed.data;
  return Object.freeze({
    port: values.PORT,
    host: values.HOST,
    dataDir: values.DATA_DIR,
    coverageDir: values.COVERAGE_DIR,
    tokenSecret: values.TOKEN_SECRET,
    tokenTtlSeconds: values.TOKEN_TTL_SECONDS,
    returnDays: values.RETURN_DAYS,
    publicUrl: values.PUBLIC_URL,
    trustProxy: values.TRUST_PROXY,
    burstMs: values.BURST_MS,
    keepUtterances: values.KEEP_UTTERANCES,
    secondOpinion: endpointOf(values),
    logLevel: values.LOG_LEVEL,
  });
}

function endpointOf(values: z.infer<typeof environmentSchema>): Config['secondOpinion'] {
  const { NLU_FALLBACK_URL: url, NLU_FALLBACK_KEY: key, NLU_FALLBACK_MODEL: model } = values;
  return url === undefined || model === undefined ? undefined : { url, key, model };
}

/** Names of all variables, for the test that holds `.env.example` against them. */
export const variableNames: readonly string[] = Object.keys(environmentSchema.shape);
