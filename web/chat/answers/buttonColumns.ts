/** How many buttons stand side by side: as many as their longest title leaves room for on a small phone. */
export function buttonColumns(titles: readonly string[]): 1 | 2 | 3 {
  const longest = Math.max(0, ...titles.map((title) => title.length));
  if (longest <= 4 && titles.length >= 3) return 3;
  return longest <= 8 && titles.length >= 2 ? 2 : 1;
}
