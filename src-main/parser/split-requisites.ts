import type { CellValue } from '../../src-shared/contacts/cell-value.ts';

const pairPattern = /^\D*(\d{10}|\d{12})\s*[/\\|,;\s]\s*(?:КПП\s*:?\s*)?(\d{4}[\dA-Z]{2}\d{3})\s*$/iu;

/** ИНН and КПП written in one cell («7701234567/770101001»), or null when the cell is not such a pair. */
export function splitRequisites(cell: CellValue): Readonly<{ inn: string; kpp: string }> | null {
  const [, inn, kpp] = typeof cell === 'string' ? (pairPattern.exec(cell) ?? []) : [];
  return inn === undefined || kpp === undefined ? null : { inn, kpp };
}
