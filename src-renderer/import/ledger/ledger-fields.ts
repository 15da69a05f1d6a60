import type { FieldKind } from '../../../src-shared/contacts/contact-field.ts';
import type { FormatLocale } from '../../../src-shared/format/format-locale.ts';
import { orderFields, type OrderFieldName } from '../../../src-shared/orders/order-fields.ts';
import { orderFieldsEn } from '../../../src-shared/words/en/order-fields.ts';
import { orderFieldsRu } from '../../../src-shared/words/ru/order-fields.ts';
import type { KnownField } from '../../contacts/fields/known-field.ts';

const kinds: Partial<Record<OrderFieldName, FieldKind>> = {
  date: 'date',
  paidAt: 'date',
  due: 'date',
  quantity: 'number',
  price: 'money',
  sum: 'money',
  paid: 'money',
  unpaid: 'money',
};
/** Fields of a contact that a ledger tells of its client. */
const clientFieldIds: ReadonlySet<string> = new Set([
  'fullName',
  'lastName',
  'firstName',
  'middleName',
  'organizationName',
  'phones',
  'emails',
  'inn',
  'externalId',
]);

/** Where the columns of a ledger may go: what they say of the order, then of its client. */
export function listLedgerFields(
  contactFields: readonly KnownField[],
  locale: FormatLocale,
): readonly KnownField[] {
  const labels = { ru: orderFieldsRu, en: orderFieldsEn }[locale];
  return [
    ...orderFields.map(({ name, id, headings }): KnownField => ({
      id,
      label: labels[name],
      kind: kinds[name] ?? 'text',
      group: 'both',
      section: 'sales',
      storage: { in: 'computed' },
      headings,
      editable: false,
      filterable: false,
    })),
    ...contactFields.filter(({ id }) => clientFieldIds.has(id)),
  ];
}
