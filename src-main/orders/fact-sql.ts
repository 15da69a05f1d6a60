import type { ContactFact } from '../../src-shared/contacts/contact-field.ts';
import { composeCompletenessSql } from '../contacts/completeness-sql.ts';

/** How a column of the kept facts, and the stage, are reached from a contact. */
type Reach = Readonly<{ fact: (figure: string) => string; stage: string }>;

function composeFacts({ fact, stage }: Reach): Readonly<Record<ContactFact, string>> {
  const withoutOrders = (then: string, otherwise: string): string =>
    `CASE coalesce(${fact('f.orders_count')}, 0) WHEN 0 THEN ${then} ELSE ${otherwise} END`;
  const paid = `coalesce(${fact('f.paid_total')}, 0)`;
  const total = fact('f.orders_total');
  return {
    ordersCount: `coalesce(${fact('f.orders_count')}, 0)`,
    ordersTotal: withoutOrders('coalesce(c.opening_total, 0)', total),
    paidTotal: paid,
    // An overpaid client owes nothing; what lies on account is not a debt.
    debt: `max(0, ${withoutOrders('coalesce(c.opening_debt, 0)', total)} - ${paid})`,
    firstOrderAt: fact('f.first_order_at'),
    lastOrderAt: withoutOrders('c.opening_last_order_at', fact('f.last_order_at')),
    averageOrder: withoutOrders(
      'NULL',
      fact('CAST(round(f.orders_total * 1.0 / f.orders_count) AS INTEGER)'),
    ),
    usualInterval: fact('f.usual_interval'),
    nextOrderAt: fact('f.next_order_at'),
    interactionsCount: `coalesce(${fact('f.interactions_count')}, 0)`,
    lastInteractionAt: fact('f.last_interaction_at'),
    debtDueAt: fact('f.debt_due_at'),
    averageDaysLate: fact('f.average_days_late'),
    paidInTime: fact('f.paid_in_time'),
    city: '(SELECT y.city FROM contact_cities y WHERE y.contact_id = c.id)',
    completeness: composeCompletenessSql(),
    stage: `coalesce(${stage}, 'potential')`,
  };
}

const lookedUp = composeFacts({
  fact: (figure) => `(SELECT ${figure} FROM contact_facts f WHERE f.contact_id = c.id)`,
  stage: '(SELECT g.stage FROM contact_stages g WHERE g.contact_id = c.id)',
});
const joined = composeFacts({ fact: (figure) => figure, stage: 'g.stage' });

/** What is counted or read of a contact as SQL over `contacts AS c`: opening figures stand in until there is an order. */
export function composeFactSql(id: ContactFact): string {
  return lookedUp[id];
}

/** The same over contacts with `joinFacts`: one look for a contact, however many facts of it are asked. */
export function composeJoinedFactSql(id: ContactFact): string {
  return joined[id];
}

const joins = [
  { uses: /\bf\./u, join: 'LEFT JOIN contact_facts f ON f.contact_id = c.id' },
  { uses: /\bg\./u, join: 'LEFT JOIN contact_stages g ON g.contact_id = c.id' },
] as const;

/**
 * What to select from for these tests: `contacts AS c` with `joinFacts`. Facts are met in the order of their own ids,
 * where SQLite would rather read contacts by an index and look for the facts of each all over their table.
 */
export function fromContacts(sql: string): string {
  const needed = joinFacts(sql);
  return needed === '' ? 'contacts c' : `contacts c NOT INDEXED${needed}`;
}

/** What these tests need beside `contacts c`, to stand behind it: the facts and the stage where they are asked. */
export function joinFacts(sql: string): string {
  return joins
    .filter(({ uses }) => uses.test(sql))
    .map(({ join }) => ` ${join}`)
    .join('');
}
