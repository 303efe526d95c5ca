import type { Evaluation } from './evaluate.js';

const cell = 16;
const margin = 190;

/** Confusion matrix: a row a truth, a column an answer; darker is more of the row, red is wrong. */
export function confusionSvg(evaluation: Evaluation): string {
  const names = evaluation.labels.map((label) => label.label);
  const size = margin + names.length * cell + 10;
  const marks = names.flatMap((truth, row) =>
    names.flatMap((answer, column) => square({ evaluation, truth, answer, row, column })),
  );
  const words = names.flatMap((name, index) => {
    const middle = margin + index * cell + cell * 0.7;
    return [
      `<text x="${margin - 6}" y="${middle}" text-anchor="end">${name}</text>`,
      `<text transform="translate(${middle},${margin - 6}) rotate(-90)">${name}</text>`,
    ];
  });
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${size} ${size}" width="${size}" height="${size}" font-size="9" font-family="sans-serif" role="img">`,
    '<title>Confusion matrix: rows are truths, columns are answers</title>',
    `<rect width="${size}" height="${size}" fill="#fff"/>`,
    ...words,
    ...marks,
    '</svg>',
  ].join('\n');
}

interface Square {
  evaluation: Evaluation;
  truth: string;
  answer: string;
  row: number;
  column: number;
}

function square({ evaluation, truth, answer, row, column }: Square): string[] {
  const counts = evaluation.confusion.get(truth);
  const count = counts?.get(answer) ?? 0;
  if (!counts || count === 0) return [];
  const all = [...counts.values()].reduce((sum, one) => sum + one, 0);
  const [x, y] = [margin + column * cell, margin + row * cell];
  const colour = truth === answer ? '#2b6cb0' : '#c53030';
  const strength = (0.25 + (0.75 * count) / all).toFixed(2);
  return [
    `<g><title>${truth} → ${answer}: ${count}</title><rect x="${x}" y="${y}" width="${cell - 1}" height="${cell - 1}" fill="${colour}" fill-opacity="${strength}"/>`,
    `<text x="${x + cell / 2}" y="${y + cell * 0.7}" text-anchor="middle" fill="#fff">${count}</text></g>`,
  ];
}
