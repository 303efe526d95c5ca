/** One complaint when the two are not the same value, whatever the order of their keys; nothing is expected of `undefined`. */
export function differs(what: string, expected: unknown, found: unknown): string[] {
  if (expected === undefined || sorted(expected) === sorted(found)) return [];
  return [`${what} should be ${JSON.stringify(expected)}, is ${JSON.stringify(found)}`];
}

function sorted(value: unknown): string {
  return JSON.stringify(value, (_key, one: unknown) =>
    typeof one === 'object' && one !== null && !Array.isArray(one)
      ? Object.fromEntries(Object.entries(one).sort())
      : one,
  );
}
