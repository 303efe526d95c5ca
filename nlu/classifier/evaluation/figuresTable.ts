import type { GroupFigures } from './groupFigures.js';

const columns = ['accuracy', 'aspect', 'sureShare', 'sureRight', 'unsureAmongThree'] as const;
type Column = (typeof columns)[number];

/** A table that people review and `readFigures` reads back; one decimal of a per cent is as fine as it gets. */
export function writeFigures(figures: readonly GroupFigures[]): string {
  const rows = figures.map((one) => [
    one.group,
    String(one.sentences),
    ...columns.map((column) => percent(one[column])),
  ]);
  return [head, rule, ...rows.map(line)].join('\n');
}

/** The figures of a text that holds such a table. */
export function readFigures(text: string): GroupFigures[] {
  const lines = text.split('\n').filter((row) => row.startsWith('| ') && row !== head && row !== rule);
  return lines.map((row) => {
    const [group = '', sentences = '', ...cells] = row
      .split('|')
      .slice(1, -1)
      .map((cell) => cell.trim());
    const share = (column: Column): number | null => fromPercent(cells[columns.indexOf(column)]);
    return {
      group,
      sentences: Number(sentences),
      accuracy: share('accuracy') ?? 0,
      aspect: share('aspect'),
      sureShare: share('sureShare') ?? 0,
      sureRight: share('sureRight'),
      unsureAmongThree: share('unsureAmongThree'),
    };
  });
}

const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
const head = line(['group', 'sentences', 'right', 'aspect', 'sure', 'sure and right', 'unsure, among three']);
const rule = line(['---', ...Array.from({ length: columns.length + 1 }, () => '---:')]);

function percent(share: number | null): string {
  return share === null ? '–' : (share * 100).toFixed(1);
}

function fromPercent(cell: string | undefined): number | null {
  return cell === undefined || cell === '–' ? null : Number(cell) / 100;
}
