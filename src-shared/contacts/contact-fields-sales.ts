import { stages } from '../stages/stage.ts';
import type { ContactFact, ContactField, FieldKind } from './contact-field.ts';

function declareFact(id: ContactFact, kind: FieldKind): ContactField {
  return {
    id,
    kind,
    group: 'both',
    section: 'sales',
    storage: { in: 'fact', fact: id },
    headings: [],
    editable: false,
    filterable: true,
  };
}

/**
 * What the orders and payments of a contact come to; cancelled orders and their payments count nowhere. While there
 * is no order, the opening figures stand in for them.
 */
export const salesFields: readonly ContactField[] = [
  declareFact('ordersCount', 'number'),
  declareFact('ordersTotal', 'money'),
  declareFact('paidTotal', 'money'),
  declareFact('debt', 'money'),
  declareFact('debtDueAt', 'date'),
  declareFact('averageDaysLate', 'number'),
  declareFact('paidInTime', 'number'),
  declareFact('firstOrderAt', 'date'),
  declareFact('lastOrderAt', 'date'),
  declareFact('averageOrder', 'money'),
  declareFact('usualInterval', 'number'),
  declareFact('nextOrderAt', 'date'),
  declareFact('interactionsCount', 'number'),
  declareFact('lastInteractionAt', 'date'),
  { ...declareFact('stage', 'enum'), values: stages },
];
