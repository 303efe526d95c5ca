import type { Running } from './house.js';

export interface Answer {
  status: number;
  // Answers of every route; a test reads the fields it expects.
  body: {
    conversationId: string;
    token: string;
    expires_in: number;
    streamUrl: string;
    id: string;
    watermark: string;
    activities: {
      id: string;
      type: string;
      text?: string;
      from?: { id: string };
      attachments?: { contentUrl: string }[];
    }[];
    error: { code: string; message: string };
  };
  headers: Headers;
}

export interface Call {
  token?: string | undefined;
  json?: unknown;
  raw?: string | Buffer | FormData;
  headers?: Record<string, string>;
}

export async function call(
  { domain }: Running,
  line: string,
  { token, json, raw, headers }: Call = {},
): Promise<Answer> {
  const [method = 'GET', path = ''] = line.split(' ');
  const body = json === undefined ? raw : JSON.stringify(json);
  const response = await fetch(domain + path, {
    method,
    headers: {
      ...(token !== undefined && { Authorization: `Bearer ${token}` }),
      ...(json !== undefined && { 'Content-Type': 'application/json' }),
      ...headers,
    },
    ...(body !== undefined && { body }),
  });
  const text = await response.text();
  return {
    status: response.status,
    body: text === '' ? undefined : JSON.parse(text),
    headers: response.headers,
  };
}

/** A started conversation with its token. */
export async function start(
  running: Running,
  userId?: string,
): Promise<{ id: string; token: string; streamUrl: string }> {
  const { body } = await call(running, 'POST /tokens/generate', {
    json: userId === undefined ? {} : { user: { id: userId } },
  });
  const started = await call(running, 'POST /conversations', { token: body.token });
  return { id: started.body.conversationId, token: started.body.token, streamUrl: started.body.streamUrl };
}

export function message(text: string, more: object = {}) {
  return { type: 'message', from: { id: 'u1' }, text, ...more };
}
