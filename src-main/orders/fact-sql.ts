import type { ContactFact } from '../../src-shared/contacts/contact-field.ts';
import { composeCompletenessSql } from '../contacts/completeness-sql.ts';

function fact(column: string): string {
  return `(SELECT f.${column} FROM contact_facts f WHERE f.contact_id = c.id)`;
}

function withoutOrders(then: string, otherwise: string): string {
  return `CASE coalesce(${fact('orders_count')}, 0) WHEN 0 THEN ${then} ELSE ${otherwise} END`;
}

const paid = `coalesce(${fact('paid_total')}, 0)`;

const factSql: Readonly<Record<ContactFact, string>> = {
  ordersCount: `coalesce(${fact('orders_count')}, 0)`,
  ordersTotal: withoutOrders('coalesce(c.opening_total, 0)', fact('orders_total')),
  paidTotal: paid,
  // An overpaid client owes nothing; what lies on account is not a debt.
  debt: `max(0, ${withoutOrders('coalesce(c.opening_debt, 0)', fact('orders_total'))} - ${paid})`,
  firstOrderAt: fact('first_order_at'),
  lastOrderAt: withoutOrders('c.opening_last_order_at', fact('last_order_at')),
  averageOrder: withoutOrders(
    'NULL',
    '(SELECT CAST(round(f.orders_total * 1.0 / f.orders_count) AS INTEGER) FROM contact_facts f WHERE f.contact_id = c.id)',
  ),
  usualInterval: fact('usual_interval'),
  nextOrderAt: fact('next_order_at'),
  interactionsCount: `coalesce(${fact('interactions_count')}, 0)`,
  lastInteractionAt: fact('last_interaction_at'),
  debtDueAt: fact('debt_due_at'),
  averageDaysLate: fact('average_days_late'),
  paidInTime: fact('paid_in_time'),
  city: '(SELECT y.city FROM contact_cities y WHERE y.contact_id = c.id)',
  completeness: composeCompletenessSql(),
  stage: `coalesce((SELECT g.stage FROM contact_stages g WHERE g.contact_id = c.id), 'potential')`,
};

/** What is counted or read of a contact as SQL over `contacts AS c`: opening figures stand in until there is an order. */
export function composeFactSql(id: ContactFact): string {
  return factSql[id];
}
