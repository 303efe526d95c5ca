import { readFileSync } from 'node:fs';
import path from 'node:path';

const css = readFileSync(path.join(__dirname, '../../../web/chat/styles/tokens.css'), 'utf8');
const [light = '', dark = ''] = css.split('@media (prefers-color-scheme: dark)');

function colours(part: string): Record<string, string> {
  return Object.fromEntries(
    [...part.matchAll(/--([\w-]+): (#[0-9a-f]{6});/g)].map(([, name, hex]) => [name, hex]),
  );
}

function luminance(hex: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const share = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(one: string, other: string): number {
  const [brighter = 0, darker = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return (brighter + 0.05) / (darker + 0.05);
}

/** Foreground, background, least ratio: 4.5 for text, 3 for the edges of controls. */
const pairs: [string, string, number][] = [
  ...['ground', 'surface', 'surface-2'].flatMap((ground): [string, string, number][] => [
    ['ink', ground, 4.5],
    ['ink-2', ground, 4.5],
    ['accent', ground, 4.5],
    ['line-strong', ground, 3],
  ]),
  ['own-ink', 'own', 4.5],
  ['accent-ink', 'accent', 4.5],
  ['accent', 'accent-soft', 4.5],
  ['good', 'good-soft', 4.5],
  ['good', 'surface', 4.5],
  ['open', 'open-soft', 4.5],
  ['open', 'surface', 4.5],
  ['bad', 'bad-soft', 4.5],
  ['bad', 'surface', 4.5],
  ['bad', 'ground', 4.5],
  ['surface', 'bad', 4.5],
];

describe.each([
  ['light', colours(light)],
  ['dark', { ...colours(light), ...colours(dark) }],
])('colours of the %s theme', (_, colour) => {
  test.each(pairs)('%s on %s reaches %f : 1', (front, ground, least) => {
    expect(contrast(colour[front] ?? '', colour[ground] ?? '')).toBeGreaterThanOrEqual(least);
  });
});
