/**
 * On which day of the month each of the 24 solar terms falls, 1950–2100, in Shanghai: two terms a month from 小寒 (January)
 * to 冬至 (December), one base-36 digit each. Years of the same pattern share a row.
 */
export const firstTermYear = 1950;

// biome-ignore format: a table
export const termPatterns: readonly string[] = [
  '6k4j6l5k6l6m8n8o8n9o8n8m', '6l4j6l5l6m6m8o8o8o9o8n8n', '6l5k5l5k5l6l7n7n8n8n7m7m', '5k4j6l5k6l6m7n8n8n8o8m7m',
  '6k4j6l5k6l6m8n8o8n9o8n7m', '6l4j6l5l6m6m8n8o8o9o8n8m', '6l5k5k5k5l6l7n7n8n8n7m7m', '6k4j6l5k6l6m7n8n8n9o8n7m',
  '6l5j5k5k5l6l7n7n7n8n7m7m', '5k4j6l5k6l6l7n8n8n8n7m7m', '6l5j5k5k5l5l7n7n7n8n7m7m', '5k4j6l5k5l6l7n8n8n8n7m7m',
  '6l4j6l5l6m6m8n8o8n9o8n8m', '6l5j5k4k5l5l7n7n7n8n7m7m', '5k4j6l5k5l6l7n7n8n8n7m7m', '6k4j6l5k6l6m7n8n8n8o8n7m',
  '6k4j6l5l6l6m8n8o8n9o8n8m', '6k4j6l5k6l6m7n8n8n8o8m7m', '6l4j5k4k5l5l7m7n7n8n7m7m', '5k4j5l5k5l6l7n7n8n8n7m7m',
  '6k4j6l5k6l6m7n8o8n9o8n7m', '6l4j5k4k5l5l7m7n7n8n7m7l', '5k4j5k5k5l6l7n7n7n8n7m7m', '5k4j6l5k6l6l7n8n8n8o8m7m',
  '5k4i5k5k5l6l7n7n7n8n7m7m', '5k4i5k5k5l5l7n7n7n8n7m7m', '6l4j5k4k5l5l7m7n7m8n7m7l', '5k4i5k4k5l5l7n7n7n8n7m7m',
  '6l4j5k4k5k5l7m7n7m8n7m7l', '5k4i5k4k5l5l7m7n7n8n7m7m', '6k4j5k4j5k5l7m7n7m8n7m7l', '5k3i5k4k5l5l7m7n7n8n7m7m',
  '6k4j5k4j5k5l6m7m7m8n7m7l', '5k3i5k4k5l5l7m7n7n8n7m7l', '6k4j5k4j5k5l6m7m7m8n7m6l', '5k3i5k4k5k5l7m7n7m8n7m7l',
  '6k4j5k4j5k5l6m7m7m7n7m6l', '5k3i5k4j5k5l7m7n7m8n7m7l', '6k4j5k4j5k5k6m7m7m7n7l6l', '5j3i5k4j5k5l6m7m7m8n7m7l',
  '5k4j5k4j5k5k6m7m7m7n7l6l', '5k4j5k5k5l5l7n7n7n8n7m7m', '5j3i5k4j5k5l6m7m7m8n7m6l', '5k4j5k4j5k5k6m7m7m7m6l6l',
  '5k4j5k4j4k5k6m6m7m7m6l6l', '5j3i5k4j5k5l6m7m7m7n7m6l', '5k3i5k4j5k5l6m7n7m8n7m7l', '5j3i5k4j5k5k6m7m7m7n7l6l',
  '5k3i5k4j5k5l6m7m7m8n7m7l', '5k4j4j4j4k5k6m6m6m7m6l6l', '4j3i5k4j5k5k6m7m7m7n7l6l', '5k4j4j4j4k4k6m6m6m7m6l6l',
  '4j3i5k4j5k5k6m7m7m7m6l6l', '5k4i4j4j4k4k6m6m6m7m6l6l', '4j3i5k4j5k5k6m6m7m7m6l6l',
];

/** The row of `termPatterns` for each year. */
// biome-ignore format: a table
export const termPatternOfYear: readonly number[] = [
  0, 1, 2, 3, 4, 5, 6, 3, 7, 5, 8, 9, 7, 5, 8, 9, 7, 5, 10, 9, 7, 5, 10, 11,
  7, 12, 13, 14, 15, 16, 13, 14, 17, 0, 18, 19, 3, 20, 21, 22, 23, 7, 21, 24, 9, 7, 21, 25,
  9, 7, 21, 25, 9, 7, 21, 25, 14, 7, 26, 27, 14, 15, 28, 29, 14, 17, 30, 31, 19, 23, 32, 33,
  22, 23, 34, 33, 25, 9, 34, 33, 25, 9, 34, 33, 25, 14, 34, 33, 25, 14, 34, 35, 27, 14, 36, 37,
  29, 14, 38, 39, 31, 22, 40, 39, 31, 41, 40, 42, 33, 41, 43, 42, 33, 25, 43, 42, 33, 25, 44, 42,
  35, 25, 44, 45, 35, 29, 44, 45, 46, 29, 44, 47, 48, 31, 49, 50, 39, 31, 51, 50, 42, 33, 51, 52,
  42, 33, 53, 54, 42, 33, 25,
];
