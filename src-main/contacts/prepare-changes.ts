import type { ContactField, DictionaryName, PointType } from '../../src-shared/contacts/contact-field.ts';
import type { ContactChanges, ContactKind } from '../../src-shared/contacts/contact.ts';
import type { CellValue } from '../../src-shared/contacts/cell-value.ts';
import { prepareContact } from '../../src-shared/contacts/prepare-contact.ts';
import { prepareFieldValue } from '../../src-shared/contacts/prepare-field.ts';
import { AppError } from '../../src-shared/contract/app-error.ts';
import type { ContactUpdate } from './contact-updater.ts';
import type { WantedPoint } from './point-writer.ts';
import { preparePointsInput } from './prepare-points-input.ts';

type FormValue = NonNullable<ContactChanges['fields']>[string];

/** A ContactUpdate while it is gathered. */
type Draft = {
  fields: Record<string, string | number | null>;
  dictionary: Partial<Record<DictionaryName, string | null>>;
  replacePoints: Partial<Record<PointType, readonly WantedPoint[]>>;
  setTags?: readonly string[];
  custom: Record<number, string | null>;
};

/** Names that are taken to pieces together: a legal form out of an organization's name, a whole name into its parts. */
const nameIds: ReadonlySet<string> = new Set([
  'fullName',
  'lastName',
  'firstName',
  'middleName',
  'organizationName',
]);
const wholeNameParts = ['lastName', 'firstName', 'middleName'];

/** Problems with which a value is kept all the same. */
const keptProblems: ReadonlySet<string> = new Set([
  'phoneInvalid',
  'phoneLossy',
  'emailInvalid',
  'dateAmbiguous',
  'numberAmbiguous',
]);

/** A form's money comes in kopecks, a normaliser reads roubles. */
function toRaw(field: ContactField, value: FormValue): CellValue {
  if (Array.isArray(value)) return value.join('\n');
  return field.kind === 'money' && typeof value === 'number' ? value / 100 : value;
}

function putList(draft: Draft, field: ContactField, values: readonly string[], today: string): boolean {
  if (field.storage.in === 'tags') {
    draft.setTags = values;
    return true;
  }
  if (field.storage.in !== 'points') return false;
  const { type } = field.storage;
  draft.replacePoints[type] = [];
  const inputs = values.filter((value) => value.trim() !== '').map((value) => ({ type, value }));
  Object.assign(draft.replacePoints, preparePointsInput(inputs, today));
  return true;
}

function putValue(draft: Draft, field: ContactField, given: FormValue, today: string): void {
  const refuse = (): never => {
    throw new AppError('valueInvalid', { field: field.id });
  };
  const { storage } = field;
  const isEmpty = given === null || given === '';
  if (storage.in === 'points' || storage.in === 'tags') {
    const values = Array.isArray(given) ? given : isEmpty ? [] : [String(given)];
    putList(draft, field, values, today);
    return;
  }
  const { value, problems } = prepareFieldValue(field, toRaw(field, given), { today });
  const saysNothing =
    value === null && !isEmpty && ['enum', 'yesNo', 'date', 'birthday'].includes(field.kind);
  if (saysNothing || problems.some(({ code }) => !keptProblems.has(code))) refuse();
  if (storage.in === 'dictionary')
    draft.dictionary[storage.dictionary] = value === null ? null : String(value);
  else if (storage.in === 'custom') draft.custom[storage.fieldId] = value === null ? null : String(value);
  else draft.fields[field.id] = value;
}

type NamedValue = Readonly<{ field: ContactField; given: FormValue }>;

function putNames(draft: Draft, kind: ContactKind, names: readonly NamedValue[], today: string): void {
  for (const { field } of names) {
    for (const id of field.id === 'fullName' ? wholeNameParts : [field.id]) draft.fields[id] = null;
  }
  const entries = names.map(({ field, given }) => ({ field, raw: toRaw(field, given) }));
  const { contact } = prepareContact(kind, entries, today);
  if (contact !== null) Object.assign(draft.fields, contact.fields);
}

/**
 * Normalises what a form changes. Wrong values are refused with `valueInvalid` and the field's id, save for phones and
 * e-mails, which are kept as typed. A gender told from the name comes in `fields` too. Throws `fieldUnknown`.
 */
export function prepareChanges(
  kind: ContactKind,
  changes: ContactChanges,
  findField: (id: string) => ContactField | undefined,
  today: string,
): ContactUpdate {
  const draft: Draft = { fields: {}, dictionary: {}, replacePoints: {}, custom: {} };
  const names: NamedValue[] = [];
  for (const [id, given] of Object.entries(changes.fields ?? {})) {
    const field = findField(id);
    if (field === undefined || id === 'kind' || (!field.editable && !nameIds.has(id))) {
      throw new AppError('fieldUnknown', { field: id });
    }
    if (nameIds.has(id)) names.push({ field, given });
    else putValue(draft, field, given, today);
  }
  if (names.length > 0) putNames(draft, kind, names, today);
  if (changes.points !== undefined) {
    Object.assign(draft.replacePoints, preparePointsInput(changes.points, today));
  }
  return { ...draft, ...(changes.kind === undefined ? {} : { kind: changes.kind }) };
}
