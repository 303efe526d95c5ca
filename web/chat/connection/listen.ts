/** The part of a browser `WebSocket` that is used. */
export interface StreamSocket {
  addEventListener(type: 'open' | 'close' | 'error', listener: () => void): void;
  addEventListener(type: 'message', listener: (event: { data: unknown }) => void): void;
  send(data: string): void;
  close(): void;
}

export interface ListenHandlers {
  onOpen(): void;
  onData(value: unknown): void;
}

/** Some phone networks drop a silent line after half a minute, without telling either end. */
const keepAliveMs = 20_000;
/** A socket that neither opens nor fails must not hold up the next try. */
const openTimeoutMs = 12_000;

/** Listens until the stream closes or `signal` aborts; tells whether it ever opened. Never rejects. */
export function listen(
  socket: StreamSocket,
  handlers: ListenHandlers,
  signal: AbortSignal,
): Promise<'opened' | 'never_opened'> {
  return new Promise((resolve) => {
    let opened = false;
    let ended = false;
    let alive: ReturnType<typeof setInterval> | undefined;
    const openTimer = setTimeout(end, openTimeoutMs);
    function end() {
      ended = true;
      clearTimeout(openTimer);
      clearInterval(alive);
      signal.removeEventListener('abort', end);
      socket.close();
      resolve(opened ? 'opened' : 'never_opened');
    }
    socket.addEventListener('open', () => {
      if (ended) return;
      opened = true;
      clearTimeout(openTimer);
      alive = setInterval(() => socket.send(''), keepAliveMs);
      handlers.onOpen();
    });
    socket.addEventListener('message', ({ data }) => {
      const value = parsed(data);
      if (!ended && value !== undefined) handlers.onData(value);
    });
    socket.addEventListener('close', end);
    socket.addEventListener('error', end);
    signal.addEventListener('abort', end);
    if (signal.aborted) end();
  });
}

/** Empty frames only keep the line alive. */
function parsed(data: unknown): unknown {
  if (typeof data !== 'string' || data === '') return undefined;
  try {
    return JSON.parse(data);
  } catch {
    return undefined;
  }
}
