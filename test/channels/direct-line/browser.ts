import { WebSocket } from 'ws';

/**
 * The little of a browser that directlinejs needs: XMLHttpRequest over fetch, WebSocket, and timers of a second or more
 * that wait until the test lets the time pass.
 */
export interface Browser {
  sockets: WebSocket[];
  /** Headers of every request, in order: `METHOD url`. */
  requests: string[];
  elapse(ms: number): void;
  restore(): void;
}

const longMs = 1000;

export function openBrowser(): Browser {
  const before = { ...pick(globalThis) };
  const sockets: WebSocket[] = [];
  const requests: string[] = [];
  const timers = new Map<object, { run: () => void; ms: number; due: number }>();
  let now = 0;
  class TrackedSocket extends WebSocket {
    constructor(url: string) {
      super(url);
      sockets.push(this);
    }
  }
  const setInterval = (run: () => void, ms = 0) => {
    if (ms < longMs) return before.setInterval(run, ms);
    const id = {};
    timers.set(id, { run, ms, due: now + ms });
    return id;
  };
  const clearInterval = (id: object) => {
    if (!timers.delete(id)) before.clearInterval(id as NodeJS.Timeout);
  };
  Object.assign(globalThis, {
    WebSocket: TrackedSocket,
    XMLHttpRequest: xhrOver(requests),
    setInterval,
    clearInterval,
  });
  return {
    sockets,
    requests,
    elapse(ms) {
      now += ms;
      // A timer that is cleared while it runs does not run again.
      for (const [id, timer] of [...timers])
        for (; timers.has(id) && timer.due <= now; timer.due += timer.ms) timer.run();
    },
    restore: () => void Object.assign(globalThis, before),
  };
}

function pick(host: typeof globalThis) {
  const { setInterval, clearInterval } = host;
  return {
    setInterval,
    clearInterval,
    WebSocket: Reflect.get(host, 'WebSocket'),
    XMLHttpRequest: Reflect.get(host, 'XMLHttpRequest'),
  };
}

/** As much of XMLHttpRequest as rxjs 5 uses. */
function xhrOver(requests: string[]) {
  return class FetchXhr {
    readyState = 0;
    status = 0;
    response: unknown = null;
    responseType = '';
    timeout = 0;
    withCredentials = false;
    readonly upload = {};
    onreadystatechange: (() => void) | undefined;
    onerror: (() => void) | undefined;
    #method = 'GET';
    #url = '';
    #headers = new Headers();
    #answer = new Headers();
    readonly #abort = new AbortController();

    open(method: string, url: string): void {
      this.#method = method;
      this.#url = url;
      this.readyState = 1;
    }

    setRequestHeader(name: string, value: string): void {
      this.#headers.set(name, value);
    }

    getResponseHeader(name: string): string | null {
      return this.#answer.get(name);
    }

    abort(): void {
      this.#abort.abort();
    }

    send(body?: string | FormData): void {
      requests.push(`${this.#method} ${this.#url}`);
      this.#send(body).catch(() => {
        if (!this.#abort.signal.aborted) this.onerror?.();
      });
    }

    async #send(body: string | FormData | undefined): Promise<void> {
      const init = { method: this.#method, headers: this.#headers, signal: this.#abort.signal };
      const answer = await fetch(this.#url, body === undefined ? init : { ...init, body });
      const bytes = await answer.arrayBuffer();
      this.#answer = answer.headers;
      this.status = answer.status;
      this.response = this.responseType === 'json' ? JSON.parse(Buffer.from(bytes).toString()) : bytes;
      this.readyState = 4;
      this.onreadystatechange?.();
    }
  };
}
