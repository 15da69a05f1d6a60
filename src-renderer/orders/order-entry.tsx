import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Order, OrderLine } from '../../src-shared/orders/order.ts';
import { useToldError } from '../contacts/use-told-error.ts';
import { useToldUndo } from '../contacts/use-told-undo.tsx';
import { useCommandChannel } from '../ipc/use-command-channel.ts';
import { useFormat } from '../ui/use-format.ts';
import { AddPayment } from './add-payment.tsx';
import { EntryTools } from './entry-tools.tsx';
import { draftOfOrder } from './order-draft.ts';
import { OrderForm } from './order-form.tsx';
import classes from './orders.module.css';
import { PaymentLine } from './payment-line.tsx';

type Props = Readonly<{ contactId: number; order: Order }>;

/** One order: its day, state and sum, what it holds, and what was paid; changed in place. */
export function OrderEntry({ contactId, order }: Props): ReactNode {
  const { t } = useTranslation('sales');
  const format = useFormat();
  const [editing, setEditing] = useState(false);
  const { mutate: update, error, isPending } = useCommandChannel('orders:update');
  const { mutate: trash } = useCommandChannel('orders:trash');
  const tellUndo = useToldUndo();
  const tellError = useToldError();
  const { id, number, orderedAt, dueAt, status, channel, total, note } = order;
  if (editing) {
    return (
      <li>
        <OrderForm
          initial={draftOfOrder(order, format.locale)}
          withPayment={false}
          saveLabel={t('form.save')}
          error={error}
          busy={isPending}
          onSave={(input) => update({ id, order: input }, { onSuccess: () => setEditing(false) })}
          onCancel={() => setEditing(false)}
        />
      </li>
    );
  }
  const facts = [
    ...(number === null ? [] : [t('card.number', { number })]),
    ...(dueAt === null ? [] : [t('card.due', { day: format.date(dueAt) })]),
    ...(channel === null ? [] : [channel]),
  ];
  return (
    <li className={classes.order} data-cancelled={status?.kind === 'cancelled' || undefined}>
      <div className={classes.head}>
        <time dateTime={orderedAt}>{format.date(orderedAt)}</time>
        {status === null ? null : (
          <span className={classes.status} data-kind={status.kind}>
            {status.label}
          </span>
        )}
        <span className={classes.total}>{format.money(total)}</span>
        <EntryTools
          editLabel={t('form.edit')}
          removeLabel={t('form.remove')}
          onEdit={() => setEditing(true)}
          onRemove={() =>
            trash(
              { ids: [id] },
              {
                onSuccess: ({ operationId }) => tellUndo(t('form.removed'), operationId),
                onError: tellError,
              },
            )
          }
        />
      </div>
      <ul className={classes.lines}>
        {order.lines.map((line) => (
          <Line key={line.id} line={line} />
        ))}
      </ul>
      <p className={classes.paid} data-owed={(isOwed(order) && status?.kind !== 'cancelled') || undefined}>
        {describePaid(order)}
      </p>
      {order.payments.length > 0 ? (
        <ul className={classes.payments}>
          {order.payments.map((payment) => (
            <PaymentLine key={payment.id} payment={payment} />
          ))}
        </ul>
      ) : null}
      {status?.kind === 'cancelled' ? null : (
        <AddPayment contactId={contactId} orderId={id} left={total - order.paid} label={t('form.pay')} />
      )}
      {facts.length > 0 ? <p className={classes.facts}>{facts.join(' · ')}</p> : null}
      {note === null ? null : (
        <p className={classes.note} data-selectable>
          {note}
        </p>
      )}
    </li>
  );

  function describePaid({ paid }: Order): string {
    if (paid <= 0 && total > 0) return t('card.notPaid');
    if (paid > total) return t('card.overpaid', { sum: format.money(paid - total) });
    if (paid === total) return t('card.paidInFull');
    return t('card.paidPart', { paid: format.money(paid), total: format.money(total) });
  }
}

function isOwed({ paid, total }: Order): boolean {
  return paid < total;
}

function Line({ line }: Readonly<{ line: OrderLine }>): ReactNode {
  const { t } = useTranslation('sales');
  const format = useFormat();
  const { title, quantity, unit, price, discount, sum } = line;
  const count = [format.number(quantity / 1000), unit ?? ''].join(' ').trim();
  const details = [
    `${count} × ${format.money(price)}`,
    ...(discount > 0 ? [t('card.discount', { sum: format.money(discount) })] : []),
    ...(discount < 0 ? [t('card.surcharge', { sum: format.money(-discount) })] : []),
  ];
  return (
    <li className={classes.line}>
      <span className={classes.title} data-selectable>
        {title || t('card.untitled')}
      </span>
      <span className={classes.details}>{details.join(', ')}</span>
      <span className={classes.sum}>{format.money(sum)}</span>
    </li>
  );
}
