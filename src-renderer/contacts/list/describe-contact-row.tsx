import { IconBuilding, IconUser } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import type { ContactRow } from '../../../src-shared/contacts/contact.ts';
import type { RecordCells } from '../../ui/records/record-column.ts';
import type { Format } from '../../ui/use-format.ts';
import { formatFieldValue } from '../fields/format-field-value.ts';
import type { KnownFields } from '../fields/known-field.ts';
import { ContactCell } from './contact-cell.tsx';
import classes from './contact-list.module.css';
import type { ListColumn } from './list-columns.ts';

/** What rows say; gathered once for all of them, so that a row costs no more than its cells. */
export type RowWords = Readonly<{
  noName: string;
  /** Stands beside a stage that the owner has set. */
  byHand: string;
  format: Format;
  valueLabel: KnownFields['valueLabel'];
}>;

/** What the row of a client says: the name, then the columns. */
export function describeContactRow(
  { kind, name, cells }: ContactRow,
  columns: readonly ListColumn[],
  words: RowWords,
): RecordCells {
  const called = name || words.noName;
  const KindIcon = kind === 'organization' ? IconBuilding : IconUser;
  const first = (
    <span className={classes.person}>
      <KindIcon size={15} stroke={1.6} className={classes.kind} aria-hidden />
      <span className={classes.nameText}>{called}</span>
    </span>
  );
  return {
    name: called,
    cells: [
      { text: called, shown: first },
      ...columns.map(({ field }) => {
        const value = cells[field.id];
        const text = formatFieldValue(field, value, words);
        const byHand = field.id === 'stage' && typeof cells['stageOverride'] === 'string';
        if (!byHand && !Array.isArray(value)) return { text };
        const shown: ReactNode = (
          <>
            <ContactCell field={field} value={value} text={text} />
            {byHand ? <span className={classes.byHand}>{words.byHand}</span> : null}
          </>
        );
        return { text, shown };
      }),
    ],
  };
}
