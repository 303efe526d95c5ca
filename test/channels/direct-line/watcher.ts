import { WebSocket } from 'ws';

interface Frame {
  activities: { id: string; text?: string; type: string }[];
  watermark: string;
}

/** A WebSocket client that remembers what it was sent. */
export class Watcher {
  readonly frames: Frame[] = [];
  emptyFrames = 0;
  pings = 0;
  closed: { code: number; reason: string } | undefined;
  /** HTTP status when the upgrade was refused, and what was said. */
  refused: { status: number; body: unknown } | undefined;
  readonly socket: WebSocket;
  #waiting: (() => void)[] = [];

  constructor(url: string, options: { autoPong?: boolean } = {}) {
    this.socket = new WebSocket(url, options);
    this.socket.on('open', () => this.#changed());
    this.socket.on('message', (data) => {
      const text = String(data);
      if (text === '') this.emptyFrames += 1;
      else this.frames.push(JSON.parse(text) as Frame);
      this.#changed();
    });
    this.socket.on('ping', () => {
      this.pings += 1;
      this.#changed();
    });
    this.socket.on('close', (code, reason) => {
      this.closed = { code, reason: String(reason) };
      this.#changed();
    });
    this.socket.on('unexpected-response', (_request, response) => {
      let text = '';
      response.on('data', (chunk) => {
        text += String(chunk);
      });
      response.on('end', () => {
        this.refused = { status: response.statusCode ?? 0, body: JSON.parse(text) };
        this.#changed();
      });
    });
    this.socket.on('error', () => this.#changed());
  }

  get texts(): string[] {
    return this.frames.flatMap(({ activities }) => activities.map(({ text, type }) => text ?? type));
  }

  /** Resolves as soon as the condition holds; looks again whenever something arrived. */
  async until(holds: (watcher: this) => boolean): Promise<this> {
    while (!holds(this)) await new Promise<void>((resolve) => this.#waiting.push(resolve));
    return this;
  }

  #changed(): void {
    const waiting = this.#waiting;
    this.#waiting = [];
    for (const resolve of waiting) resolve();
  }
}

/** Waits, without a clock, for something that other sockets and promises bring about. */
export async function eventually(holds: () => boolean): Promise<void> {
  while (!holds()) await new Promise<void>((resolve) => setImmediate(resolve));
}
