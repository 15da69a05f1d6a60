import type { KnownField } from '../../contacts/fields/known-field.ts';

/** The catalogue that names the outcomes of rows: those of a ledger become orders, others cards. */
export function chooseOutcomeWords(
  columns: readonly Readonly<{ field: KnownField | undefined }>[],
): 'sales' | 'import' {
  return columns.some(({ field }) => field?.id.startsWith('order:') === true) ? 'sales' : 'import';
}
