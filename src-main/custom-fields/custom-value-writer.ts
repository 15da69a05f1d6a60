import type { BaseDatabase } from '../base/base-database.ts';

/** Writes values of the owner's own fields, as stored text by field id; null takes a value away. Answers whether anything differed. */
export type CustomValueWriter = Readonly<{
  set: (contactId: number, values: Readonly<Record<number, string | null>>) => boolean;
}>;

/** Prepares the writer; use it inside an operation. */
export function prepareCustomValueWriter(db: BaseDatabase): CustomValueWriter {
  const save = db.sqlite.prepare(
    `INSERT INTO custom_values (contact_id, field_id, value) VALUES (?, ?, ?)
     ON CONFLICT (contact_id, field_id) DO UPDATE SET value = excluded.value WHERE value <> excluded.value`,
  );
  const remove = db.sqlite.prepare('DELETE FROM custom_values WHERE contact_id = ? AND field_id = ?');
  return {
    set: (contactId, values) => {
      let differed = false;
      for (const fieldId in values) {
        const value = values[fieldId];
        if (value === undefined) continue;
        const { changes } =
          value === null || value === ''
            ? remove.run(contactId, Number(fieldId))
            : save.run(contactId, Number(fieldId), value);
        differed = changes > 0 || differed;
      }
      return differed;
    },
  };
}
