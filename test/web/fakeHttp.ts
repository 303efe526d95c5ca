import { readFile } from 'node:fs/promises';
import type { IncomingMessage, ServerResponse } from 'node:http';
import path from 'node:path';

/** As strict as the page must bear: no inline scripts, no inline styles, nothing from elsewhere. */
const policy =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data: blob:; connect-src 'self' ws:; base-uri 'none'";
const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.svg': 'image/svg+xml',
};

export function reply(
  response: ServerResponse,
  status: number,
  body: object,
  headers: Record<string, string> = {},
): void {
  write(
    response,
    { status, headers: { 'content-type': 'application/json', ...headers } },
    JSON.stringify(body),
  );
}

export async function bodyOf(request: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(Buffer.from(chunk));
  return Buffer.concat(chunks);
}

export async function servePage(
  folder: string | undefined,
  name: string,
  response: ServerResponse,
): Promise<void> {
  const file = name === '/' ? '/index.html' : path.posix.normalize(name);
  try {
    const content = await readFile(path.join(folder ?? '', file));
    const type = types[path.extname(file)] ?? 'application/octet-stream';
    write(
      response,
      { status: 200, headers: { 'content-type': type, 'content-security-policy': policy } },
      content,
    );
  } catch {
    write(response, { status: 404, headers: {} });
  }
}

/**
 * In two steps: once restify has been loaded, every `writeHead` of the process, this server's too, returns nothing to
 * chain on, and test files share a process.
 */
function write(
  response: ServerResponse,
  head: { status: number; headers: Record<string, string> },
  body?: string | Buffer,
): void {
  response.writeHead(head.status, head.headers);
  response.end(body);
}
