import { emptyCells, exceptions } from './exceptions.js';
import { type Axis, type Cell, columns, type Table } from './table.js';

const head = `# Which repair is tested where

Every question survives everything a customer does. \`test/coverage/\` walks every service to each of its questions, in every
manner a question is put (as usual, once more for the day, with what fits the first answer as choices), and plays each repair
there; the hand-written conversations in \`test/conversations/\` are counted by what their turns do.

This page is written by \`npm run coverage-table\`, which also prints the exact number of transcript turns. A cell holds the
number of questions at which the repair is played; **+** says that at least one hand-written turn does the same, so that the
page changes when a service, a question or a repair does, and not with every new conversation. A cell marked – cannot exist,
for the reason given below. The tests fail on an empty cell, and when this page is stale.
`;

/** The page in the repository. */
export function page(table: Table): string {
  return [
    head,
    '## Repair × kind of answer\n',
    markdown(table, 'kind', shortCell),
    '\n## Repair × service\n',
    markdown(table, 'service', shortCell),
    '\n## What cannot be played\n',
    ...emptyCells.map(({ repair, rows, reason }) => `- ${titleOf(repair)}, ${rows.join(', ')}: ${reason}.`),
    ...exceptions.map(({ repair, reason }) => `- ${titleOf(repair)}, at a question where ${reason}.`),
    '',
  ].join('\n');
}

/** The same with every number, for the terminal. */
export function printed(table: Table): string {
  return [markdown(table, 'kind', longCell), markdown(table, 'service', longCell)].join('\n\n');
}

function markdown(table: Table, axis: Axis, show: (cell: Cell) => string): string {
  const rows = table.rows(axis);
  const lines = columns.map(({ id, title }) => [
    title,
    ...rows.map((row) => show(table.cell(axis, row, id))),
  ]);
  const all = [['', ...rows], ['---', ...rows.map(() => '--:')], ...lines];
  return all.map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}

function shortCell({ checks, transcripts }: Cell): string {
  if (checks + transcripts === 0) return '–';
  return `${checks}${transcripts > 0 ? ' +' : ''}`;
}

function longCell({ checks, transcripts }: Cell): string {
  return checks + transcripts === 0 ? '–' : `${checks} + ${transcripts}`;
}

function titleOf(repair: string): string {
  return columns.find(({ id }) => id === repair)?.title ?? repair;
}
