import type { TalkParts } from './dialogs/turn.js';
import { createPolicies } from './policies/createPolicies.js';
import type { Database } from './store/database.js';
import { createPolicyTable } from './store/policyTable.js';
import { createReferences } from './store/references.js';
import { createTickets } from './store/tickets.js';
import { type TalkFolders, type TalkPorts, wireTalk } from './wireTalk.js';

/** The talk with its ports standing on a store. */
export function wireHouse(folders: TalkFolders, db: Database): TalkParts {
  return wireTalk(folders, portsOn(db));
}

/** No desk is open yet, so nobody is online: customers are told so. */
export function portsOn(db: Database): TalkPorts {
  return {
    policies: createPolicies(createPolicyTable(db)),
    tickets: createTickets(db),
    references: createReferences(db),
    agents: { online: async () => false },
  };
}
