import type { Database } from 'better-sqlite3';
import type { UndoResult } from '../../src-shared/journal/operation.ts';
import { listColumns } from './watched-tables.ts';
import type { StoredChange } from './row-reverter.ts';

type Trouble = {
  outcome: 'kept' | 'failed';
  table: string;
  rowId: number;
  contactId: number | null;
};

/** Collects the outcomes of an undo. */
export type UndoTally = Readonly<{
  note: (change: StoredChange, outcome: 'undone' | 'inUse' | 'kept' | 'failed') => void;
  /** Whether a contact has been kept or has failed so far. */
  hasTrouble: () => boolean;
  finish: (sqlite: Database) => Omit<UndoResult, 'operationId'>;
}>;

const listedRows = 1000;

function readName(sqlite: Database, { table, rowId, contactId }: Trouble): string {
  if (contactId !== null) {
    return (
      sqlite.prepare<[number], string>('SELECT name FROM contacts WHERE id = ?').pluck().get(contactId) ?? ''
    );
  }
  const column = listColumns(sqlite, table).find((name) => name === 'label' || name === 'spelling');
  if (column === undefined) return '';
  return (
    sqlite.prepare<[number], string>(`SELECT "${column}" FROM "${table}" WHERE id = ?`).pluck().get(rowId) ??
    ''
  );
}

/**
 * Counts by contact: a contact counts once, as failed if one of its rows failed, else as kept if one was kept, else
 * as undone. Rows of no contact (dictionary values, tags, custom fields) come along silently, whether they go or stay
 * because they are in use; they count one by one only when the operation touched no contact, or when one failed.
 */
export function createUndoTally(touchesContacts: boolean): UndoTally {
  const seen = new Set<number | string>();
  const troubles = new Map<number | string, Trouble>();
  return {
    note: (change, outcome) => {
      const { table, rowId, contactId } = change;
      if (contactId === null && touchesContacts && outcome !== 'failed') return;
      const unit = contactId ?? `${table} ${rowId}`;
      seen.add(unit);
      if (outcome === 'undone') return;
      const known = troubles.get(unit);
      const worst = outcome === 'failed' || known?.outcome === 'failed' ? 'failed' : 'kept';
      const shown =
        known !== undefined && (known.outcome === worst || worst === 'kept') ? known : { table, rowId };
      troubles.set(unit, { outcome: worst, table: shown.table, rowId: shown.rowId, contactId });
    },
    hasTrouble: () => touchesContacts && troubles.size > 0,
    finish: (sqlite) => {
      const all = [...troubles.values()];
      const failed = all.filter((trouble) => trouble.outcome === 'failed').length;
      return {
        undone: seen.size - all.length,
        kept: all.length - failed,
        failed,
        rows: all.slice(0, listedRows).map((trouble) => ({ ...trouble, name: readName(sqlite, trouble) })),
      };
    },
  };
}
