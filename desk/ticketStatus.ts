/** The life of a ticket: which status may follow which. */
export const ticketStatuses = [
  'submitted',
  'verifying',
  'awaiting_materials',
  'arranged',
  'completed',
  'rejected',
  'withdrawn',
] as const;
export type TicketStatus = (typeof ticketStatuses)[number];

const next: Readonly<Record<TicketStatus, readonly TicketStatus[]>> = {
  submitted: ['verifying', 'awaiting_materials', 'arranged', 'rejected', 'withdrawn'],
  verifying: ['awaiting_materials', 'arranged', 'rejected', 'withdrawn'],
  awaiting_materials: ['verifying', 'arranged', 'rejected', 'withdrawn'],
  arranged: ['completed', 'verifying', 'awaiting_materials', 'withdrawn'],
  completed: [],
  rejected: [],
  withdrawn: [],
};

export function mayFollow(from: TicketStatus, to: TicketStatus): boolean {
  return next[from].includes(to);
}

/** Nothing more will happen to it. */
export function isClosed(status: TicketStatus): boolean {
  return next[status].length === 0;
}

export const openStatuses: readonly TicketStatus[] = ticketStatuses.filter((status) => !isClosed(status));
