import type { TurnStore } from '../bots/turnStore.js';
import type { Database } from './database.js';
import { dueConversations } from './dueConversations.js';
import { commitTurn } from './turn/commitTurn.js';
import { loadTurn } from './turn/loadTurn.js';

export function createTurnStore(db: Database): TurnStore {
  return {
    load: (key) => loadTurn(db, key),
    commit: (record) => commitTurn(db, record),
    due: (now, limit) => dueConversations(db, now, limit),
  };
}
