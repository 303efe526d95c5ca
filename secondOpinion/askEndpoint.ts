import type { MaskedText } from '../nlu/masking/createMask.js';
import { readAnswer } from './readAnswer.js';

/** An OpenAI-compatible chat endpoint. */
export interface Endpoint {
  /** Its base (`https://host/v1`) or the whole address of its chat completions. */
  url: string;
  key: string | undefined;
  model: string;
}

/** The endpoint said no: nothing of what it said besides its status is kept. */
export class EndpointRefused extends Error {
  constructor(status: number) {
    super(`the endpoint answered with ${status}`);
  }
}

/** Asks once. @throws when the endpoint is late, away, refuses, or answers with no chat completion. */
export async function askEndpoint(
  { url, key, model }: Endpoint,
  asked: { instructions: string; text: MaskedText },
  signal: AbortSignal,
): Promise<string> {
  const response = await fetch(completionsAt(url), {
    method: 'POST',
    // Nobody sends the customer's words, or the key, on to somewhere else.
    redirect: 'error',
    signal,
    headers: {
      'content-type': 'application/json',
      accept: 'application/json',
      ...(key === undefined ? {} : { authorization: `Bearer ${key}` }),
    },
    body: JSON.stringify({
      model,
      temperature: 0,
      max_tokens: 40,
      stream: false,
      messages: [
        { role: 'system', content: asked.instructions },
        // As JSON, so that no words of the customer's can pass for ours.
        { role: 'user', content: JSON.stringify({ text: asked.text }) },
      ],
    }),
  });
  if (response.ok) return readAnswer(response);
  await response.body?.cancel();
  throw new EndpointRefused(response.status);
}

function completionsAt(url: string): string {
  const base = url.replace(/\/+$/, '');
  return base.endsWith('/chat/completions') ? base : `${base}/chat/completions`;
}
