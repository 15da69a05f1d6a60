import type { TFunction } from 'i18next';
import { formatPhone } from '../../../src-shared/phones/format-phone.ts';
import type { FieldChange } from '../../../src-shared/journal/operation.ts';
import { describeSaleChange } from '../../orders/describe-sale-change.ts';
import type { Format } from '../../ui/use-format.ts';
import { formatFieldValue } from '../fields/format-field-value.ts';
import type { KnownField, KnownFields } from '../fields/known-field.ts';

type Stored = string | number | null;

/** What is needed to say a change in words: labels of dictionary values and tags come by their ids. */
export type ChangeWords = Readonly<{
  t: TFunction<'contacts'>;
  tSales: TFunction<['orders', 'sales']>;
  format: Format;
  fields: KnownFields;
  dictionaryLabel: (id: number) => string | undefined;
  tagLabel: (id: number) => string | undefined;
}>;

/** The lines of one change: «Должность: менеджер → директор», «Телефон: добавлено «+7 (916) 123-45-67»». */
export function describeChange(change: FieldChange, words: ChangeWords): readonly string[] {
  switch (change.table) {
    case 'contacts':
      return describeContact(change, words);
    case 'contact_points':
      return describePoint(change, words);
    case 'contact_tags':
      return describeTag(change, words);
    case 'custom_values':
      return describeCustom(change, words);
    case 'interactions':
      return [words.t(`changes.interaction.${change.change}`)];
    case 'orders':
    case 'order_lines':
    case 'payments':
      return describeSaleChange(change, { t: words.tSales, format: words.format });
    default:
      return [];
  }
}

function describeContact(change: FieldChange, words: ChangeWords): readonly string[] {
  const { t, fields } = words;
  if (change.change === 'delete') return [t('changes.erased')];
  const lines: string[] =
    change.change === 'insert'
      ? [t(change.operationKind === 'import' ? 'changes.imported' : 'changes.created')]
      : [];
  for (const { column, before, after } of change.fields) {
    if (column === 'deleted_at') {
      if (change.change === 'update') lines.push(t(after === null ? 'changes.restored' : 'changes.trashed'));
      continue;
    }
    const field = fields.all.find(
      ({ storage }) => (storage.in === 'column' || storage.in === 'dictionary') && storage.column === column,
    );
    if (
      field &&
      !(change.change === 'insert' && field.id === 'kind') &&
      (field.editable || change.change === 'update')
    ) {
      lines.push(say(field, before, after, change.change === 'insert', words));
    }
  }
  return lines;
}

function say(field: KnownField, before: Stored, after: Stored, put: boolean, words: ChangeWords): string {
  const show = (value: Stored): string => {
    if (field.storage.in === 'dictionary' && typeof value === 'number') {
      return words.dictionaryLabel(value) ?? String(value);
    }
    return (
      formatFieldValue(field, value, { format: words.format, valueLabel: words.fields.valueLabel }) ||
      words.t('changes.blank')
    );
  };
  return put
    ? words.t('changes.put', { field: field.label, after: show(after) })
    : words.t('changes.changed', { field: field.label, before: show(before), after: show(after) });
}

function pick(change: FieldChange, column: string): { before: Stored; after: Stored } {
  const found = change.fields.find((each) => each.column === column);
  return { before: found?.before ?? null, after: found?.after ?? null };
}

function describePoint(change: FieldChange, { t, fields }: ChangeWords): readonly string[] {
  const { before, after } = pick(change, 'value');
  const type = pick(change, 'type');
  const known = fields.all.find(
    ({ storage }) =>
      storage.in === 'points' &&
      (storage.type === (type.after ?? type.before) ||
        (type.after === null && type.before === null && looksLike(storage.type, before ?? after))),
  );
  const field = known?.label ?? fields.find('phones')?.label ?? '';
  if (change.change === 'insert')
    return after === null ? [] : [t('changes.added', { field, after: showPoint(after) })];
  if (change.change === 'delete') {
    return before === null ? [] : [t('changes.removed', { field, before: showPoint(before) })];
  }
  return before === null && after === null
    ? []
    : [t('changes.changed', { field, before: showPoint(before), after: showPoint(after) })];
}

function showPoint(value: Stored): string {
  return formatPhone(String(value ?? ''));
}

/** An update leaves the type of a point unsaid; its value tells. */
function looksLike(type: string, value: Stored): boolean {
  const text = String(value ?? '');
  if (type === 'phone') return /^\+?\d{5,}$/.test(text);
  if (type === 'email') return text.includes('@') && !text.startsWith('@');
  if (type === 'site') return /^[\w-]+(\.[\w-]+)+/u.test(text);
  return type === 'address';
}

function describeTag(change: FieldChange, { t, fields, tagLabel }: ChangeWords): readonly string[] {
  const { before, after } = pick(change, 'tag_id');
  const field = fields.find('tags')?.label ?? '';
  const show = (id: Stored): string => (typeof id === 'number' ? (tagLabel(id) ?? String(id)) : '');
  return [
    ...(before === null ? [] : [t('changes.removed', { field, before: show(before) })]),
    ...(after === null ? [] : [t('changes.added', { field, after: show(after) })]),
  ];
}

function describeCustom(change: FieldChange, words: ChangeWords): readonly string[] {
  const id = pick(change, 'field_id');
  const { before, after } = pick(change, 'value');
  const field = words.fields.find(`custom:${id.after ?? id.before}`);
  if (!field) return [];
  const read = (value: Stored): Stored =>
    value !== null && (field.kind === 'money' || field.kind === 'number') ? Number(value) : value;
  return [say(field, read(before), read(after), change.change === 'insert', words)];
}
