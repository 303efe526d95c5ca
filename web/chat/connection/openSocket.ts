/** Undefined where the browser forbids the address. */
export function openSocket(url: string): WebSocket | undefined {
  try {
    // A server behind a proxy may not know that its pages are served over https.
    return new WebSocket(location.protocol === 'https:' ? url.replace(/^ws:/, 'wss:') : url);
  } catch {
    return undefined;
  }
}
