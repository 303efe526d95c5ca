/** A chat endpoint on the loopback that answers as the test wants, and keeps what it was asked. */
import { once } from 'node:events';
import { createServer, type IncomingHttpHeaders, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface Asked {
  path: string;
  headers: IncomingHttpHeaders;
  model: string;
  messages: { role: string; content: string }[];
}

export type Answers = (response: ServerResponse, asked: Asked) => void;

export interface FakeEndpoint {
  url: string;
  asked: Asked[];
  answers: Answers;
  close(): Promise<void>;
}

export async function openFakeEndpoint(): Promise<FakeEndpoint> {
  const endpoint: FakeEndpoint = { url: '', asked: [], answers: says('agent'), close: async () => undefined };
  const server = createServer((request, response) => {
    void readAsked(request).then((asked) => {
      endpoint.asked.push(asked);
      endpoint.answers(response, asked);
    });
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  // Listening on a port makes the address an object.
  endpoint.url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/v1`;
  endpoint.close = async () => {
    server.closeAllConnections();
    server.close();
    await once(server, 'close');
  };
  return endpoint;
}

async function readAsked(request: IncomingMessage): Promise<Asked> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk);
  const { model, messages } = JSON.parse(Buffer.concat(chunks).toString('utf8'));
  return { path: request.url ?? '', headers: request.headers, model, messages };
}

/** A chat completion with these words. */
export function says(content: string): Answers {
  return sends(200, JSON.stringify({ choices: [{ message: { role: 'assistant', content } }] }));
}

export function sends(status: number, body: string, headers: Record<string, string> = {}): Answers {
  return (response) => {
    response.writeHead(status, { 'content-type': 'application/json', ...headers });
    response.end(body);
  };
}

/** The same answer, too late. */
export function late(answers: Answers, ms: number): Answers {
  return (response, asked) => {
    const timer = setTimeout(() => answers(response, asked), ms);
    response.on('close', () => clearTimeout(timer));
  };
}

/** Begins an answer and never ends it. */
export function dribbles(): Answers {
  return (response) => {
    response.writeHead(200, { 'content-type': 'application/json' });
    response.write('{"choices":[');
  };
}

/** Writes without end, for as long as somebody reads. */
export function floods(): Answers {
  return (response) => {
    response.writeHead(200, { 'content-type': 'application/json' });
    const write = () => {
      while (!response.destroyed && response.write(' '.repeat(16_384)));
    };
    response.on('drain', write);
    write();
  };
}
