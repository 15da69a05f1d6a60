import type { PaymentMethod } from '../../src-shared/orders/order-words.ts';
import type { BaseContext } from '../base/base-context.ts';
import type { BaseDatabase } from '../base/base-database.ts';
import type { HandlersOf } from '../contract/handlers.ts';
import { runOperation, type OperationMeta } from '../journal/run-operation.ts';
import { createPayment, removePayment, updatePayment } from './payment-commands.ts';

type Act = 'add' | 'update' | 'remove';

const payerOfPayment = 'SELECT c.name FROM payments p JOIN contacts c ON c.id = p.contact_id WHERE p.id = ?';

function describe({ db, now }: BaseContext, act: Act, nameSql: string, id: number): OperationMeta {
  const name = db.sqlite.prepare<[number], string>(nameSql).pluck().get(id);
  return { kind: 'payment', params: { act, ...(name === undefined ? {} : { name }) }, at: now() };
}

type MethodFigures = { method: PaymentMethod | null; payments: number; sum: number };

/** Payments and kopecks by method, the most used first. */
function listMethods({ sqlite }: BaseDatabase): MethodFigures[] {
  return sqlite
    .prepare<[], MethodFigures>(
      'SELECT method, count(*) AS payments, sum(amount) AS sum FROM payments GROUP BY method ORDER BY payments DESC',
    )
    .all();
}

/** Handlers of payments. */
export const paymentHandlers = {
  'payments:methods': ({ db }) => ({ methods: listMethods(db) }),
  'payments:create': (context, input) => {
    const meta = describe(context, 'add', 'SELECT name FROM contacts WHERE id = ?', input.contactId);
    const { operationId, value } = runOperation(context.db, meta, () =>
      createPayment(context.db, input, meta.at.toISOString()),
    );
    return { operationId, id: value };
  },
  'payments:update': (context, { id, payment }) => {
    const meta = describe(context, 'update', payerOfPayment, id);
    const { operationId } = runOperation(context.db, meta, () => updatePayment(context.db, id, payment));
    return { operationId };
  },
  'payments:remove': (context, { id }) => {
    const meta = describe(context, 'remove', payerOfPayment, id);
    const { operationId } = runOperation(context.db, meta, () => removePayment(context.db, id));
    return { operationId };
  },
} satisfies HandlersOf<
  BaseContext,
  'payments:methods' | 'payments:create' | 'payments:update' | 'payments:remove'
>;
