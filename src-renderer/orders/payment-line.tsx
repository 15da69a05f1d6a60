import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Payment } from '../../src-shared/orders/order.ts';
import { useToldError } from '../contacts/use-told-error.ts';
import { useToldUndo } from '../contacts/use-told-undo.tsx';
import { useCommandChannel } from '../ipc/use-command-channel.ts';
import { useFormat } from '../ui/use-format.ts';
import { EntryTools } from './entry-tools.tsx';
import classes from './orders.module.css';
import { draftOfPayment } from './payment-draft.ts';
import { PaymentForm } from './payment-form.tsx';

/** «Оплата 650 ₽, 26.08.2026, картой», changed in place; a deleted one can be taken back. */
export function PaymentLine({ payment }: Readonly<{ payment: Payment }>): ReactNode {
  const { t } = useTranslation('sales');
  const format = useFormat();
  const [editing, setEditing] = useState(false);
  const { mutate: update, error, isPending } = useCommandChannel('payments:update');
  const { mutate: remove } = useCommandChannel('payments:remove');
  const tellUndo = useToldUndo();
  const tellError = useToldError();
  const { id, amount, paidAt, method, note } = payment;
  if (editing) {
    return (
      <li>
        <PaymentForm
          initial={draftOfPayment(payment, format.locale)}
          saveLabel={t('form.savePayment')}
          error={error}
          busy={isPending}
          onSave={(input) => update({ id, payment: input }, { onSuccess: () => setEditing(false) })}
          onCancel={() => setEditing(false)}
        />
      </li>
    );
  }
  const words = { sum: format.money(Math.abs(amount)), day: format.date(paidAt) };
  const parts = [
    t(amount < 0 ? 'card.refund' : 'card.payment', words),
    ...(method === null ? [] : [t(`card.methods.${method}`)]),
    ...(note === null ? [] : [note]),
  ];
  return (
    <li className={classes.payment}>
      <span data-selectable>{parts.join(', ')}</span>
      <EntryTools
        editLabel={t('form.editPayment')}
        removeLabel={t('form.removePayment')}
        onEdit={() => setEditing(true)}
        onRemove={() =>
          remove(
            { id },
            {
              onSuccess: ({ operationId }) => tellUndo(t('form.paymentRemoved'), operationId),
              onError: tellError,
            },
          )
        }
      />
    </li>
  );
}
