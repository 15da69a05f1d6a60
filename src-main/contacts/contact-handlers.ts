import { composeContactName } from '../../src-shared/contacts/contact-name.ts';
import type { OperationKind } from '../../src-shared/journal/operation.ts';
import type { BaseContext } from '../base/base-context.ts';
import type { BaseDatabase } from '../base/base-database.ts';
import type { HandlersOf } from '../contract/handlers.ts';
import { tellApartFrom } from '../duplicates/told-apart.ts';
import { runOperation } from '../journal/run-operation.ts';
import { getContactCard } from './contact-card-query.ts';
import {
  addTag,
  prepareNewContact,
  restoreContacts,
  trashContacts,
  updateContact,
} from './contact-commands.ts';
import { listContactRows } from './contact-rows-query.ts';
import { prepareContactWriter } from './contact-writer.ts';
import { countContacts, findContacts } from './find-contacts.ts';

/** Facts for the label of an operation over contacts: the name of one, otherwise how many. */
function describeContacts(db: BaseDatabase, ids: readonly number[]): Record<string, string | number> {
  const [id] = ids;
  if (id === undefined || ids.length > 1) return { count: ids.length };
  const name = db.sqlite.prepare<[number], string>('SELECT name FROM contacts WHERE id = ?').pluck().get(id);
  return name === undefined ? { count: 1 } : { name, count: 1 };
}

function runOverContacts(
  { db, now }: BaseContext,
  kind: OperationKind,
  ids: readonly number[],
  write: (at: Date) => void,
  facts: Record<string, string> = {},
): { operationId: number } {
  const at = now();
  const params = { ...describeContacts(db, ids), ...facts };
  return { operationId: runOperation(db, { kind, params, at }, () => write(at)).operationId };
}

/** Handlers of the list of contacts and of the card. */
export const contactHandlers = {
  'contacts:find': ({ db, now }, { view, limit }) => findContacts(db, view, limit, now()),
  'contacts:count': ({ db, now }, { view }) => ({ total: countContacts(db, view, now()) }),
  'contacts:rows': ({ db }, { ids, fields }) => ({ rows: listContactRows(db, ids, fields) }),
  'contacts:card': ({ db }, { id }) => getContactCard(db, id),
  'contacts:create': ({ db, now }, { kind, changes, distinctFrom = [] }) => {
    const at = now();
    const contact = prepareNewContact(db, kind, changes, at);
    const name = composeContactName(contact.kind, contact.fields, contact.points);
    const { operationId, value } = runOperation(db, { kind: 'create', params: { name }, at }, () => {
      const id = prepareContactWriter(db).insert(contact, { at: at.toISOString() });
      tellApartFrom(db, id, distinctFrom, at);
      return id;
    });
    return { operationId, id: value };
  },
  'contacts:update': (context, { id, changes }) =>
    runOverContacts(context, 'edit', [id], (at) => updateContact(context.db, id, changes, at)),
  'contacts:trash': (context, { ids }) =>
    runOverContacts(context, 'trash', ids, (at) => trashContacts(context.db, ids, at.toISOString())),
  'contacts:restore': (context, { ids }) =>
    runOverContacts(context, 'restore', ids, () => restoreContacts(context.db, ids)),
  'contacts:add-tag': (context, { ids, tag }) =>
    runOverContacts(
      context,
      ids.length === 1 ? 'edit' : 'bulkEdit',
      ids,
      () => addTag(context.db, ids, tag),
      {
        tag,
      },
    ),
} satisfies HandlersOf<
  BaseContext,
  | 'contacts:find'
  | 'contacts:count'
  | 'contacts:rows'
  | 'contacts:card'
  | 'contacts:create'
  | 'contacts:update'
  | 'contacts:trash'
  | 'contacts:restore'
  | 'contacts:add-tag'
>;
