import { prepareCached } from '../base/prepare-cached.ts';
import type { Database } from 'better-sqlite3';

/**
 * What a merge does with the rows that refer to a card through a column:
 * - `moved`: they go to the card that stays; one that it has already (by a unique index) stays with the old card;
 * - `united`: the same by a rule of its own (points without doubles, own fields by the chosen value);
 * - `chain`: how a card tells which one stands for it;
 * - `followed`: they stay as they are, and whoever reads them asks which card stands for the one named;
 * - `derived`: refreshed from the cards by the journal;
 * - `history`: tells of the past, and what was then stays as it was.
 */
export type ReferencePolicy = 'moved' | 'united' | 'chain' | 'followed' | 'derived' | 'history';

/** Every column that names a card, as `table.column`. A test holds this list against the schema. */
export const referencePolicies: Readonly<Record<string, ReferencePolicy>> = {
  'contact_points.contact_id': 'united',
  'custom_values.contact_id': 'united',
  'contact_tags.contact_id': 'moved',
  'interactions.contact_id': 'moved',
  'orders.contact_id': 'moved',
  'order_lines.contact_id': 'moved',
  'payments.contact_id': 'moved',
  'segment_members.contact_id': 'moved',
  'import_reviews.contact_id': 'moved',
  'contacts.merged_into_id': 'chain',
  'distinct_pairs.first_id': 'followed',
  'distinct_pairs.second_id': 'followed',
  'contact_facts.contact_id': 'derived',
  'contact_stages.contact_id': 'derived',
  'segment_contacts.contact_id': 'derived',
  'order_register.contact_id': 'derived',
  'contact_cities.contact_id': 'derived',
  'duplicate_pairs.first_id': 'derived',
  'duplicate_pairs.second_id': 'derived',
  'segment_moves.contact_id': 'history',
  'changes.contact_id': 'history',
};

/** A table whose rows go along with a card, and the columns in which two rows of one card must differ. */
export type MovingTable = Readonly<{ name: string; uniqueWith: readonly (readonly string[])[] }>;

const checked = new WeakSet<Database>();
const movingTables = new WeakMap<Database, Map<string, readonly MovingTable[]>>();

/** The tables of a policy, with their unique indexes as the open base has them. */
export function listMovingTables(sqlite: Database, policy: 'moved' | 'united'): readonly MovingTable[] {
  // The schema of an open base does not change.
  const known = movingTables.get(sqlite) ?? new Map<string, readonly MovingTable[]>();
  movingTables.set(sqlite, known);
  const tables = known.get(policy) ?? readMovingTables(sqlite, policy);
  known.set(policy, tables);
  return tables;
}

function readMovingTables(sqlite: Database, policy: 'moved' | 'united'): readonly MovingTable[] {
  return Object.entries(referencePolicies).flatMap(([reference, each]) => {
    const [name = ''] = reference.split('.');
    return each === policy ? [{ name, uniqueWith: listUniqueKeys(sqlite, name) }] : [];
  });
}

function listUniqueKeys(sqlite: Database, table: string): readonly (readonly string[])[] {
  const rows = prepareCached<[string], { index: string; column: string }>(
    { sqlite },
    `SELECT i.name AS "index", c.name AS "column" FROM pragma_index_list(?) AS i, pragma_index_info(i.name) AS c
       WHERE i."unique" = 1 ORDER BY i.name, c.seqno`,
  ).all(table);
  return [...Map.groupBy(rows, (row) => row.index).values()]
    .map((columns) => columns.map(({ column }) => column))
    .filter((columns) => columns.includes('contact_id'))
    .map((columns) => columns.filter((column) => column !== 'contact_id'));
}

type Reference = Readonly<{ table: string; column: string }>;

/** Every column of the open base that names a card: by a foreign key, or by its name. */
export function listReferences(sqlite: Database): readonly string[] {
  return prepareCached<[], Reference>(
    { sqlite },
    `SELECT t.name AS "table", f."from" AS "column" FROM pragma_table_list AS t, pragma_foreign_key_list(t.name) AS f
       WHERE t.schema = 'main' AND t.type = 'table' AND f."table" = 'contacts'
       UNION
       SELECT t.name, c.name FROM pragma_table_list AS t, pragma_table_info(t.name) AS c
       WHERE t.schema = 'main' AND t.type = 'table' AND (c.name = 'contact_id' OR c.name GLOB '*_contact_id')`,
  )
    .all()
    .map(({ table, column }) => `${table}.${column}`);
}

/** Throws when the base has a table that names cards and of which a merge knows nothing: its rows would be lost from sight. */
export function assertReferencesKnown(sqlite: Database): void {
  if (checked.has(sqlite)) return;
  const unknown = listReferences(sqlite).filter((reference) => referencePolicies[reference] === undefined);
  if (unknown.length > 0) throw new Error(`merges: no policy for ${unknown.join(', ')}`);
  checked.add(sqlite);
}
