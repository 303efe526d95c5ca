import type { Evaluation } from './evaluate.js';
import { percent } from './reportText.js';

const side = 300;
const margin = 46;

/** Reliability diagram: how often answers of a confidence are right; on the dotted line it is as often as they claim. */
export function reliabilitySvg({ reliability, sentences }: Evaluation): string {
  const size = side + margin + 14;
  const x = (share: number): number => margin + share * side;
  const y = (share: number): number => 14 + (1 - share) * side;
  const filled = reliability.filter((bin) => bin.sentences > 0);
  const bars = filled.map((bin) => {
    const title = `${bin.from.toFixed(1)}–${bin.to.toFixed(1)}: ${bin.sentences} answers, sure ${percent(bin.meanConfidence)}, right ${percent(bin.accuracy)}`;
    const height = (bin.sentences / sentences) * side;
    return `<g><title>${title}</title><rect x="${x(bin.from) + 1}" y="${y(0) - height}" width="${side / reliability.length - 2}" height="${height}" fill="#cbd5e0"/><circle cx="${x(bin.meanConfidence)}" cy="${y(bin.accuracy)}" r="4" fill="#2b6cb0"/></g>`;
  });
  const path = filled.map((bin) => `${x(bin.meanConfidence)},${y(bin.accuracy)}`).join(' ');
  const marks = [0, 0.2, 0.4, 0.6, 0.8, 1].flatMap((share) => [
    `<text x="${x(share)}" y="${y(0) + 14}" text-anchor="middle">${share}</text>`,
    `<text x="${margin - 6}" y="${y(share) + 3}" text-anchor="end">${share}</text>`,
  ]);
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${size} ${size}" width="${size}" height="${size}" font-size="10" font-family="sans-serif" role="img">`,
    '<title>Reliability: confidence across, share of right answers up; bars are shares of all answers</title>',
    `<rect width="${size}" height="${size}" fill="#fff"/>`,
    `<rect x="${margin}" y="14" width="${side}" height="${side}" fill="none" stroke="#a0aec0"/>`,
    ...bars,
    `<path d="M${x(0)},${y(0)}L${x(1)},${y(1)}" stroke="#718096" stroke-dasharray="4"/>`,
    `<polyline points="${path}" fill="none" stroke="#2b6cb0" stroke-width="1.5"/>`,
    ...marks,
    `<text x="${x(0.5)}" y="${y(0) + 28}" text-anchor="middle">confidence</text>`,
    `<text transform="translate(12,${y(0.5)}) rotate(-90)" text-anchor="middle">right</text>`,
    '</svg>',
  ].join('\n');
}
