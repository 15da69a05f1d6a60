import { formatDate } from '../../src-shared/format/format-date.ts';
import type { FormatLocale } from '../../src-shared/format/format-locale.ts';
import { parseMoney } from '../../src-shared/money/parse-money.ts';
import type { PaymentInput } from '../../src-shared/orders/order-input.ts';
import { paymentMethods } from '../../src-shared/orders/order-words.ts';
import type { Payment } from '../../src-shared/orders/order.ts';
import { parseTypedDay } from '../contacts/fields/parse-typed-day.ts';
import { moneyForEdit } from './order-draft.ts';

/** A payment while it is typed. An empty day means today. */
export type PaymentDraft = Readonly<{ amount: string; paidAt: string; method: string; note: string }>;

export type PaymentProblem = 'amount' | 'paidAt';

/** The draft of a new payment with what is left filled in. */
export function draftOfRest(left: number, locale: FormatLocale): PaymentDraft {
  return { amount: left > 0 ? moneyForEdit(left, locale) : '', paidAt: '', method: '', note: '' };
}

/** The draft of a payment that is being changed. */
export function draftOfPayment(payment: Payment, locale: FormatLocale): PaymentDraft {
  return {
    amount: moneyForEdit(payment.amount, locale),
    paidAt: formatDate(payment.paidAt, locale),
    method: payment.method ?? '',
    note: payment.note ?? '',
  };
}

/** Makes what is sent of a draft, or says what is wrong with it. `today` is the owner's ISO day. */
export function buildPayment(
  draft: PaymentDraft,
  today: string,
): Readonly<{ payment: PaymentInput }> | Readonly<{ problem: PaymentProblem }> {
  const amount = parseMoney(draft.amount);
  if (amount === null || amount === 0) return { problem: 'amount' };
  const paidAt = draft.paidAt.trim() === '' ? today : parseTypedDay({ kind: 'date' }, draft.paidAt);
  if (paidAt === null) return { problem: 'paidAt' };
  const method = paymentMethods.find((each) => each === draft.method) ?? null;
  return { payment: { amount, paidAt, method, note: draft.note.trim() || null } };
}
