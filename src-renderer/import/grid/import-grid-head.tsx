import { IconEyeOff } from '@tabler/icons-react';
import { VisuallyHidden } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { ImportColumn } from '../../../src-shared/import/import-preview.ts';
import type { TargetFields } from '../use-target-fields.ts';
import { ColumnPolicyMenu } from '../matching/column-policy.tsx';
import { ColumnMapping } from './column-mapping.tsx';
import type { GridColumn } from './grid-column.ts';
import classes from './import-grid.module.css';
import type { ColumnWindow } from './find-column-window.ts';

type Props = Readonly<{
  columns: readonly GridColumn[];
  all: readonly ImportColumn[];
  fields: TargetFields;
  locked: boolean;
  /** The columns that are drawn. */
  drawn: ColumnWindow;
  onMap: (index: number, fieldId: string | null) => void;
  onCreate: (column: ImportColumn) => void;
}>;

/** The heads of the columns: as the file calls them, and below where they go. */
export function ImportGridHead(props: Props): ReactNode {
  const { columns, all, fields, locked, drawn, onMap, onCreate } = props;
  const { t } = useTranslation('import');
  return (
    <thead>
      <tr className={classes.headRow} aria-rowindex={1}>
        <th scope="col" className={classes.corner} aria-colindex={1}>
          <VisuallyHidden>{t('grid.row')}</VisuallyHidden>
        </th>
        {drawn.before > 0 ? <td aria-hidden className={classes.filler} /> : null}
        {columns.slice(drawn.first, drawn.last + 1).map(({ column, field }, place) => (
          <th
            key={column.index}
            scope="col"
            aria-colindex={drawn.first + place + 2}
            data-unmapped={field === undefined || undefined}
          >
            <div className={classes.heading} title={column.heading}>
              <span className={classes.headingText}>{column.heading}</span>
              {column.hidden ? (
                <span className={classes.hidden} title={t('column.hidden')}>
                  <IconEyeOff size={14} stroke={1.6} aria-hidden />
                  <VisuallyHidden>{t('column.hidden')}</VisuallyHidden>
                </span>
              ) : null}
            </div>
            <ColumnMapping
              column={column}
              columns={all}
              fields={fields}
              disabled={locked}
              onChange={(fieldId) => onMap(column.index, fieldId)}
              onCreate={() => onCreate(column)}
            />
            <ColumnPolicyMenu column={column} disabled={locked} />
          </th>
        ))}
        {drawn.after > 0 ? <td aria-hidden className={classes.filler} /> : null}
        <td aria-hidden className={classes.filler} />
      </tr>
    </thead>
  );
}
