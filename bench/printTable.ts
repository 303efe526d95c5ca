export interface Row {
  what: string;
  /** With its unit. */
  median: string;
  p99: string;
  /** Against the bare echo turn of the same run, or against the bound that is set. */
  ratio: string;
  medianMicroseconds?: number;
}

export function printTable(rows: readonly Row[]): void {
  const cells = [
    ['what', 'median', 'p99', 'ratio / bound'],
    ...rows.map(({ what, median, p99, ratio }) => [what, median, p99, ratio]),
  ];
  const widths = [0, 1, 2, 3].map((column) => Math.max(...cells.map((row) => row[column]?.length ?? 0)));
  for (const row of cells)
    console.log(row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join('  '));
}

/** Median and 99th percentile of times in milliseconds. */
export function spread(times: readonly number[]): { median: number; p99: number } {
  const sorted = [...times].sort((a, b) => a - b);
  const at = (part: number) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? 0;
  return { median: at(0.5), p99: at(0.99) };
}

export function micro(milliseconds: number): string {
  return milliseconds >= 1 ? `${milliseconds.toFixed(2)} ms` : `${(milliseconds * 1000).toFixed(0)} µs`;
}
