import { prepareCached } from '../base/prepare-cached.ts';
import { AppError } from '../../src-shared/contract/app-error.ts';
import { dictionaryNames } from '../../src-shared/contacts/contact-field.ts';
import type { ContactField } from '../../src-shared/contacts/contact-field.ts';
import type { MergeChoice } from '../../src-shared/merges/merges-contract.ts';
import type { BaseDatabase } from '../base/base-database.ts';
import { listColumnChanges, type NamingPoint } from '../contacts/column-changes.ts';
import { columnFields } from '../contacts/contact-columns.ts';
import { chooseValues, composeColumns } from './choose-columns.ts';
import { moveRows } from './moving-rows.ts';
import { listMergedFields, readMergingCards, type RawCard, type ReadCard } from './read-merging-cards.ts';
import { assertReferencesKnown } from './reference-policies.ts';
import { moveCustomValues } from './uniting-custom-values.ts';
import { movePoints } from './uniting-points.ts';

/** Which cards become one, which of them stays, and what the owner chose. */
export type MergeOrder = Readonly<{
  contactIds: readonly number[];
  survivorId: number;
  choices: readonly MergeChoice[];
}>;

/** Reads the cards of a merge, the one that stays first. Throws AppError `notFound` unless all stand, `invalidInput`. */
export function readOrderedCards(
  db: BaseDatabase,
  { contactIds, survivorId }: Pick<MergeOrder, 'contactIds' | 'survivorId'>,
  fields: readonly ContactField[],
): readonly ReadCard[] {
  const others = [...new Set(contactIds)].filter((id) => id !== survivorId);
  if (others.length === 0 || !contactIds.includes(survivorId)) throw new AppError('invalidInput');
  const cards = readMergingCards(db, [survivorId, ...others], fields);
  if (cards.some(({ raw }) => raw['deleted_at'] !== null)) throw new AppError('notFound');
  return cards;
}

/**
 * Unites cards inside an operation: the survivor gets the chosen values, every row of the others goes to it, and the
 * others stay as rows that tell which card stands for them. Nothing is removed. Throws as `readOrderedCards`.
 */
export function uniteCards(db: BaseDatabase, order: MergeOrder, at: Date): void {
  assertReferencesKnown(db.sqlite);
  const fields = listMergedFields(db);
  const cards = readOrderedCards(db, order, fields);
  const [survivor, ...others] = cards;
  if (survivor === undefined) throw new AppError('invalidInput');
  const chosen = chooseValues(cards, fields, order.choices);
  const columns = composeColumns(cards, fields, chosen);
  const { survivorId } = order;
  const loserIds = others.map(({ card }) => card.id);
  moveCustomValues(db, survivorId, fields, chosen);
  movePoints(db, survivorId, loserIds);
  for (const loserId of loserIds) moveRows(db, survivorId, loserId);
  writeCard(db, survivor.raw, new Map([...columns, ['updated_at', at.toISOString()]]));
  // The last change of a merge is that of its last card: the undo of a batch tells its clusters apart by it.
  const close = prepareCached<unknown[], unknown>(
    db,
    'UPDATE contacts SET deleted_at = ?, merged_into_id = ? WHERE id = ?',
  );
  for (const loserId of loserIds) close.run(at.toISOString(), survivorId, loserId);
}

/** Dictionary values go over by their ids: nothing looks one up by its words. */
function refuseDictionary(): never {
  throw new Error('merges: a dictionary value by its words');
}

/** Writes columns of a card, with the names that follow from them; what does not differ is not written. */
export function writeCard(
  db: BaseDatabase,
  stored: RawCard,
  columns: ReadonlyMap<string, string | number | null>,
): void {
  const id = Number(stored['id']);
  const fieldValues = columnFields.flatMap(({ id: fieldId, column }) =>
    columns.has(column) ? [[fieldId, columns.get(column) ?? null] as const] : [],
  );
  const selectPoints = prepareCached<[number], NamingPoint>(
    db,
    'SELECT type, value FROM contact_points WHERE contact_id = ? ORDER BY type, position, id',
  );
  const kind = columns.get('kind') ?? stored['kind'];
  const changes = listColumnChanges(
    stored,
    { kind: kind === 'organization' ? 'organization' : 'person', fields: Object.fromEntries(fieldValues) },
    refuseDictionary,
    () => selectPoints.all(id),
  );
  for (const column of [...dictionaryNames.map((name) => `${name}_id`), 'created_at', 'updated_at']) {
    const value = columns.get(column);
    if (value !== undefined && value !== stored[column]) changes.set(column, value);
  }
  writeColumns(db, id, changes);
}

/** Sets columns of a card as they are. */
export function writeColumns(
  db: BaseDatabase,
  id: number,
  changes: ReadonlyMap<string, string | number | null>,
): void {
  if (changes.size === 0) return;
  const assignments = [...changes.keys()].map((column) => `"${column}" = ?`).join(', ');
  prepareCached<unknown[], unknown>(db, `UPDATE contacts SET ${assignments} WHERE id = ?`).run(
    ...changes.values(),
    id,
  );
}
