/** Both take a request target as it came; they never throw. */
export function pathOf(url: string | undefined): string {
  return (url ?? '').replace(/[?#].*$/s, '');
}

export function queryOf(url: string | undefined): URLSearchParams {
  const mark = (url ?? '').indexOf('?');
  return new URLSearchParams(mark < 0 ? '' : url?.slice(mark + 1));
}
