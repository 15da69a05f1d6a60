import { IconBuilding, IconUser } from '@tabler/icons-react';
import { memo, type ReactNode } from 'react';
import type { ContactRow } from '../../../src-shared/contacts/contact.ts';
import type { Format } from '../../ui/use-format.ts';
import { formatFieldValue, isFigure } from '../fields/format-field-value.ts';
import type { KnownFields } from '../fields/known-field.ts';
import { ContactCell } from './contact-cell.tsx';
import classes from './contact-list.module.css';
import type { ListColumn } from './list-columns.ts';

/** What rows say; gathered once for all of them, so that a row costs no more than its cells. */
export type RowWords = Readonly<{
  noName: string;
  select: string;
  /** Stands beside a stage that the owner has set. */
  byHand: string;
  format: Format;
  valueLabel: KnownFields['valueLabel'];
}>;

type Props = Readonly<{
  index: number;
  row: ContactRow | undefined;
  columns: readonly ListColumn[];
  words: RowWords;
  current: boolean;
  selected: boolean;
  open: boolean;
}>;

/** The id of a row's element, by which the list names its current row. */
export function rowElementId(index: number): string {
  return `contact-row-${index}`;
}

/** One client in the list; grey bars while its page is being read. Clicks are heard by the table. */
export const ContactListRow = memo(function ContactListRow(props: Props): ReactNode {
  const { index, row, columns, words, current, selected, open } = props;
  const name = row?.name || words.noName;
  const KindIcon = row?.kind === 'organization' ? IconBuilding : IconUser;
  return (
    <tr
      id={rowElementId(index)}
      className={classes.row}
      aria-rowindex={index + 2}
      aria-selected={selected}
      data-index={index}
      data-current={current || undefined}
      data-open={open || undefined}
    >
      <td className={classes.name}>
        <span className={classes.nameInner}>
          <input
            type="checkbox"
            tabIndex={-1}
            readOnly
            checked={selected}
            data-check
            aria-label={`${words.select}: ${name}`}
          />
          {row ? (
            <>
              <KindIcon size={15} stroke={1.6} className={classes.kind} aria-hidden />
              <span className={classes.nameText} title={name}>
                {name}
              </span>
            </>
          ) : (
            <span className={classes.bar} />
          )}
        </span>
      </td>
      {columns.map(({ field }) => {
        const value = row?.cells[field.id];
        const text = formatFieldValue(field, value, words);
        const isByHand = field.id === 'stage' && typeof row?.cells['stageOverride'] === 'string';
        return (
          <td key={field.id} title={text || undefined} data-figure={isFigure(field) || undefined}>
            {row ? <ContactCell field={field} value={value} text={text} /> : <span className={classes.bar} />}
            {isByHand ? <span className={classes.byHand}>{words.byHand}</span> : null}
          </td>
        );
      })}
      <td aria-hidden />
    </tr>
  );
});
