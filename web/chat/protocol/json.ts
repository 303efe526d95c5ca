/** Reading what came over the wire: anything of the wrong shape reads as absent, and nothing here throws. */
export function asRecord(value: unknown): Readonly<Record<string, unknown>> {
  // A plain object answers to any key with an unknown; that is all the cast claims.
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? (value as Readonly<Record<string, unknown>>)
    : {};
}

export function asArray(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

export function asText(value: unknown): string {
  return typeof value === 'string' ? value : '';
}

export function asCount(value: unknown): number | undefined {
  return typeof value === 'number' && Number.isInteger(value) && value >= 0 ? value : undefined;
}

/** The value when it is one of the list, else the fallback. */
export function oneOf<T extends string, F>(list: readonly T[], value: unknown, fallback: F): T | F {
  return list.find((item) => item === value) ?? fallback;
}
