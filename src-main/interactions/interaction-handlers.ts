import type { BaseContext } from '../base/base-context.ts';
import type { BaseDatabase } from '../base/base-database.ts';
import type { HandlersOf } from '../contract/handlers.ts';
import { runOperation, type OperationMeta } from '../journal/run-operation.ts';
import { addInteraction, removeInteraction, updateInteraction } from './interaction-commands.ts';
import { listInteractions } from './interaction-queries.ts';

type Act = 'add' | 'update' | 'remove';

function describe(act: Act, context: BaseContext, contactId: number | undefined): OperationMeta {
  const name = contactId === undefined ? undefined : findContactName(context.db, contactId);
  return { kind: 'interaction', params: { act, ...(name === undefined ? {} : { name }) }, at: context.now() };
}

function findContactName(db: BaseDatabase, contactId: number): string | undefined {
  return db.sqlite.prepare<[number], string>('SELECT name FROM contacts WHERE id = ?').pluck().get(contactId);
}

function findContactId(db: BaseDatabase, interactionId: number): number | undefined {
  return db.sqlite
    .prepare<[number], number>('SELECT contact_id FROM interactions WHERE id = ?')
    .pluck()
    .get(interactionId);
}

/** Handlers of the timeline. */
export const interactionHandlers = {
  'interactions:list': ({ db }, { contactId }) => ({ interactions: listInteractions(db, contactId) }),
  'interactions:add': (context, input) => {
    const meta = describe('add', context, input.contactId);
    const { operationId, value } = runOperation(context.db, meta, () =>
      addInteraction(context.db, input, meta.at.toISOString()),
    );
    return { operationId, id: value };
  },
  'interactions:update': (context, interaction) => {
    const { operationId } = runOperation(context.db, describe('update', context, interaction.contactId), () =>
      updateInteraction(context.db, interaction),
    );
    return { operationId };
  },
  'interactions:remove': (context, { id }) => {
    const meta = describe('remove', context, findContactId(context.db, id));
    const { operationId } = runOperation(context.db, meta, () => removeInteraction(context.db, id));
    return { operationId };
  },
} satisfies HandlersOf<
  BaseContext,
  'interactions:list' | 'interactions:add' | 'interactions:update' | 'interactions:remove'
>;
