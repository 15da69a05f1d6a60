import type { ImportColumn } from '../../../src-shared/import/import-preview.ts';
import type { KnownField } from '../../contacts/fields/known-field.ts';

/** A column of the file as the grid draws it: the field it goes to, if any, and its width in pixels. */
export type GridColumn = Readonly<{ column: ImportColumn; field: KnownField | undefined; width: number }>;
