import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Payment } from '../../src-shared/orders/order.ts';
import { useFormat } from '../ui/use-format.ts';

/** «Оплата 650 ₽, 26.08.2026, картой». */
export function PaymentLine({ payment }: Readonly<{ payment: Payment }>): ReactNode {
  const { t } = useTranslation('sales');
  const format = useFormat();
  const { amount, paidAt, method, note } = payment;
  const words = { sum: format.money(Math.abs(amount)), day: format.date(paidAt) };
  const parts = [
    t(amount < 0 ? 'card.refund' : 'card.payment', words),
    ...(method === null ? [] : [t(`card.methods.${method}`)]),
    ...(note === null ? [] : [note]),
  ];
  return <li data-selectable>{parts.join(', ')}</li>;
}
