import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { ImportColumn } from '../../../src-shared/import/import-preview.ts';
import type { TargetFields } from '../use-target-fields.ts';
import { chooseColumnWidth } from './column-width.ts';
import type { GridColumn } from './grid-column.ts';

/** The columns of the file with their fields and widths. */
export function useGridColumns(
  columns: readonly ImportColumn[],
  fields: TargetFields,
): readonly GridColumn[] {
  const { t } = useTranslation('import');
  return useMemo(
    () =>
      columns.map((column) => {
        const field = fields.find(column.fieldId);
        return { column, field, width: chooseColumnWidth(column, field, field?.label ?? t('column.skip')) };
      }),
    [columns, fields, t],
  );
}
