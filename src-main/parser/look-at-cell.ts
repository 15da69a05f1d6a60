import type { CellValue } from '../../src-shared/contacts/cell-value.ts';
import { showCellValue } from '../../src-shared/contacts/cell-value.ts';
import type { ContactField } from '../../src-shared/contacts/contact-field.ts';
import { prepareChoice } from '../../src-shared/contacts/prepare-choice.ts';
import type { PreparedContact } from '../../src-shared/contacts/prepared-contact.ts';
import { mendEmails } from '../../src-shared/emails/mend-emails.ts';
import { parseRequisite, type RequisiteName } from '../../src-shared/requisites/parse-requisite.ts';
import { isBlankMark } from '../../src-shared/text/is-blank-mark.ts';
import type { FindingNotes } from './finding-notes.ts';
import { lookAtName } from './look-at-name.ts';
import { lookAtPhones } from './look-at-phones.ts';
import type { MappedColumn } from './map-columns.ts';

/** A filled cell of a row with what came of the row. */
export type LookedCell = Readonly<{
  raw: Exclude<CellValue, null>;
  row: number;
  column: string;
  contact: PreparedContact | null;
  notes: FindingNotes;
}>;

/** Tells of one cell what a whole file is judged by. */
export type CellLook = (cell: LookedCell) => void;

const nameIds: ReadonlySet<string> = new Set(['fullName', 'lastName', 'firstName', 'middleName']);
const shortPostalCode = /^\d{5}$/;

/** The look for the cells of a column; null where there is nothing beyond the problems that preparing tells. */
export function chooseLook({ target }: MappedColumn, field: ContactField | undefined): CellLook | null {
  if (field === undefined || target === null) return null;
  if (target.part === 'postalCode') return lookAtPostalCode;
  if (target.part !== undefined) return null;
  if (field.id === 'phones') return lookAtPhones;
  if (field.id === 'emails') return lookAtEmails;
  if (nameIds.has(field.id)) return (cell) => lookAtName(field.id, cell);
  const { id } = field;
  if (id === 'inn' || id === 'kpp' || id === 'ogrn') return (cell) => lookAtZeros(id, cell);
  const isClosed = field.kind === 'enum' && field.storage.in === 'column' && id !== 'kind';
  return isClosed ? (cell) => lookAtChoice(field, cell) : null;
}

function lookAtEmails({ raw, row, column, notes }: LookedCell): void {
  const before = showCellValue(raw);
  const after = mendEmails(before);
  if (after !== before) notes.note('emails', () => ({ row, column, before, after }));
}

/** Excel eats the zeros that a number begins with; the check digits tell when they belong there. */
function lookAtZeros(name: RequisiteName, { raw, row, column, notes }: LookedCell): void {
  const before = showCellValue(raw);
  const parsed = parseRequisite(name, before);
  if (parsed?.repaired === true) notes.note('zeros', () => ({ row, column, before, after: parsed.value }));
}

function lookAtPostalCode({ raw, row, column, notes }: LookedCell): void {
  const before = showCellValue(raw).trim();
  if (shortPostalCode.test(before)) notes.note('postalCode', () => ({ row, column, before, after: null }));
}

/** A word that the closed list lacks is left out without a problem of its own. */
function lookAtChoice(field: ContactField, { raw, row, column, contact, notes }: LookedCell): void {
  const before = showCellValue(raw).trim();
  if (contact === null || isBlankMark(before) || prepareChoice(field, raw) !== null) return;
  // A day instead of a yes is a consent as well.
  if (field.id === 'consent' && contact.fields['consent'] !== undefined) return;
  notes.note('choices', () => ({ row, column, before, after: null }));
}
