import { parseAddress } from '../../src-shared/addresses/parse-address.ts';
import type { CellRepairs } from '../../src-shared/contacts/cell-repairs.ts';
import type { CellValue } from '../../src-shared/contacts/cell-value.ts';
import type { ContactField } from '../../src-shared/contacts/contact-field.ts';
import { composeContactName } from '../../src-shared/contacts/contact-name.ts';
import { prepareContact } from '../../src-shared/contacts/prepare-contact.ts';
import { prepareFieldValue } from '../../src-shared/contacts/prepare-field.ts';
import type { PreparedPoint } from '../../src-shared/contacts/prepared-contact.ts';
import { formatPhone } from '../../src-shared/phones/format-phone.ts';
import type { MappedColumn } from './map-columns.ts';
import type { SpellingPlan } from './plan-spellings.ts';
import { showCell } from './show-cell.ts';

/** By what cells are shown as they would be written. */
export type ShowingRules = Readonly<{
  today: string;
  repairs: CellRepairs;
  spellings: SpellingPlan | null;
}>;

/** What a cell would be written as, in the form in which the grid shows it; the cell itself where it says nothing. */
export function showPrepared(
  field: ContactField,
  cell: CellValue,
  { target }: MappedColumn,
  rules: ShowingRules,
): string {
  if (target?.part !== undefined) return parseAddress(showCell(cell)) ?? '';
  if (field.id === 'fullName') return showWholeName(field, cell, rules);
  const prepared = prepareFieldValue(field, cell, {
    today: rules.today,
    repairs: rules.repairs,
    pointKind: target?.pointKind,
    service: target?.service,
  });
  if (prepared.points.length > 0) return prepared.points.map(showPoint).join(', ');
  if (prepared.tags.length > 0) return prepared.tags.join(', ');
  if (prepared.value === null) return '';
  if (field.storage.in === 'dictionary' && rules.spellings !== null)
    return rules.spellings.settle(field.storage.dictionary, String(prepared.value));
  if (field.kind === 'money')
    return (Number(prepared.value) / 100).toFixed(2).replace('.', ',').replace(/,00$/, '');
  if (field.kind === 'date' || field.kind === 'birthday') return showDate(String(prepared.value));
  return String(prepared.value);
}

/** A whole name is taken to pieces only together with its contact; it is shown as that contact would be called. */
function showWholeName(field: ContactField, raw: CellValue, { today, repairs }: ShowingRules): string {
  const { contact } = prepareContact('auto', [{ field, raw }], today, repairs);
  return contact === null ? '' : composeContactName(contact.kind, contact.fields, contact.points);
}

function showPoint({ type, value, extension }: PreparedPoint): string {
  if (type !== 'phone') return value;
  return extension === null ? formatPhone(value) : `${formatPhone(value)} (${extension})`;
}

function showDate(date: string): string {
  const [, yearless] = /^--(\d{2}-\d{2})/.exec(date) ?? [];
  if (yearless !== undefined) return yearless.split('-').toReversed().join('.');
  return date.slice(0, 10).split('-').toReversed().join('.');
}
