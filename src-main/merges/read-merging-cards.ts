import { prepareCached } from '../base/prepare-cached.ts';
import { contactFields } from '../../src-shared/contacts/contact-fields.ts';
import type { ContactField } from '../../src-shared/contacts/contact-field.ts';
import { customFieldToContactField } from '../../src-shared/contacts/custom-field-as-contact-field.ts';
import { AppError } from '../../src-shared/contract/app-error.ts';
import { mergeRuleOf } from '../../src-shared/merges/merge-rule-of.ts';
import type { MergingCard, MergingValue } from '../../src-shared/merges/merging-card.ts';
import type { BaseDatabase } from '../base/base-database.ts';
import { selectContactRows } from '../contacts/contact-rows-query.ts';
import { listCustomFields } from '../custom-fields/custom-field-queries.ts';

/** A row of contacts as SQLite gives it. */
export type RawCard = Readonly<Record<string, string | number | null>>;

/** A card as the rules see it, and its row. */
export type ReadCard = Readonly<{
  card: MergingCard;
  raw: RawCard;
  name: string;
  kind: 'person' | 'organization';
}>;

/** The fields whose value a merge has to choose, own ones included. */
export function listMergedFields(db: BaseDatabase): readonly ContactField[] {
  return [...contactFields, ...listCustomFields(db).map(customFieldToContactField)].filter(
    (field) => !['none', 'united'].includes(mergeRuleOf(field)),
  );
}

const countSql = `
  SELECT (SELECT count(*) FROM contact_points WHERE contact_id = :id) + (SELECT count(*) FROM contact_tags WHERE contact_id = :id)
      + (SELECT count(*) FROM segment_members WHERE contact_id = :id) AS extras,
    (SELECT count(*) FROM interactions WHERE contact_id = :id) + (SELECT count(*) FROM orders WHERE contact_id = :id)
      + (SELECT count(*) FROM payments WHERE contact_id = :id) AS history`;

/** Reads cards for a merge in the given order. Throws AppError `notFound` when one is not there. */
export function readMergingCards(
  db: BaseDatabase,
  ids: readonly number[],
  fields: readonly ContactField[],
): readonly ReadCard[] {
  const rows = new Map(selectContactRows(db, ids, fields).map((row) => [row.id, row]));
  const selectRaw = prepareCached<[number], RawCard>(db, 'SELECT * FROM contacts WHERE id = ?');
  const count = prepareCached<[{ id: number }], { extras: number; history: number }>(db, countSql);
  return ids.map((id) => {
    const row = rows.get(id);
    const raw = selectRaw.get(id);
    const counts = count.get({ id });
    if (row === undefined || raw === undefined || counts === undefined) throw new AppError('notFound');
    const card: MergingCard = {
      id,
      createdAt: String(raw['created_at']),
      updatedAt: String(raw['updated_at']),
      importOperationId: toNumber(raw['import_operation_id']),
      values: Object.fromEntries(
        Object.entries(row.cells).flatMap(([fieldId, value]): [string, MergingValue][] =>
          value === null || value === '' || typeof value === 'object' ? [] : [[fieldId, value]],
        ),
      ),
      ...counts,
    };
    return { card, raw, name: row.name, kind: row.kind };
  });
}

function toNumber(value: string | number | null | undefined): number | null {
  return typeof value === 'number' ? value : null;
}
