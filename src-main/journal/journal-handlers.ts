import type { BaseContext } from '../base/base-context.ts';
import type { HandlersOf } from '../contract/handlers.ts';
import { listContactChanges } from './change-log.ts';
import { listOperations } from './journal-queries.ts';
import { undoOperation } from './undo-operation.ts';

/** Handlers of the journal's channels. */
export const journalHandlers = {
  'journal:operations': ({ db }, page) => ({ operations: listOperations(db, page) }),
  'journal:contact-changes': ({ db }, { contactId, limit }) => ({
    changes: listContactChanges(db, contactId, limit),
  }),
  'journal:undo': ({ db, now }, { operationId }, job) => undoOperation(db, operationId, { at: now(), job }),
} satisfies HandlersOf<BaseContext, 'journal:operations' | 'journal:contact-changes' | 'journal:undo'>;
