import type { AddressPart } from '../addresses/address-part.ts';
import type { ContactField, DictionaryName } from './contact-field.ts';
import type { PointKind } from './contact-point.ts';
import type { PreparedPoint } from './prepared-contact.ts';
import type { PreparedField } from './prepared-field.ts';

/** A part of an address that stood in a column of its own. */
export type DraftAddressPart = Readonly<{ part: AddressPart; kind: PointKind | null; text: string }>;

/** A contact while its values are gathered; always fresh, so that nothing leaks from one row into the next. */
export type ContactDraft = {
  fields: Record<string, string | number>;
  points: PreparedPoint[];
  addressParts: DraftAddressPart[];
  dictionary: Partial<Record<DictionaryName, string>>;
  tags: Set<string>;
  custom: Record<number, string>;
};

export function startDraft(): ContactDraft {
  return { fields: {}, points: [], addressParts: [], dictionary: {}, tags: new Set(), custom: {} };
}

const separators: Readonly<Record<string, string>> = { note: '\n', contactPersons: ', ', activity: ', ' };

/** Puts a value into a field: the first one stays, further ones join it where a field can hold several. */
export function putValue(draft: ContactDraft, id: string, value: string | number): void {
  const before = draft.fields[id];
  const separator = separators[id];
  if (before === undefined) draft.fields[id] = value;
  else if (separator !== undefined && before !== value) draft.fields[id] = `${before}${separator}${value}`;
}

/** Adds a point unless the contact has it; what the second mention knows more (kind, extension, remark) is kept. */
export function putPoint(draft: ContactDraft, point: PreparedPoint): void {
  const place = draft.points.findIndex((known) => known.type === point.type && known.value === point.value);
  const known = draft.points[place];
  if (known === undefined) {
    draft.points.push(point);
    return;
  }
  if (known.extension !== null && point.extension !== null && known.extension !== point.extension) {
    draft.points.push(point);
    return;
  }
  draft.points[place] = {
    ...known,
    kind: known.kind ?? point.kind,
    service: known.service ?? point.service,
    extension: known.extension ?? point.extension,
    note: known.note ?? point.note,
  };
}

/** Puts a prepared value of a field to its place. */
export function putField(draft: ContactDraft, field: ContactField, prepared: PreparedField): void {
  for (const point of prepared.points) putPoint(draft, point);
  for (const tag of prepared.tags) draft.tags.add(tag);
  const { value } = prepared;
  if (value === null) return;
  const { storage } = field;
  if (storage.in === 'dictionary') draft.dictionary[storage.dictionary] ??= String(value);
  else if (storage.in === 'custom') draft.custom[storage.fieldId] ??= String(value);
  else putValue(draft, field.id, value);
}
