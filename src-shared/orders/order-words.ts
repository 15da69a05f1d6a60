import { toSearchForm } from '../text/search-form.ts';

export const orderStatusKinds = ['open', 'done', 'cancelled'] as const;
export type OrderStatusKind = (typeof orderStatusKinds)[number];

export const paymentMethods = ['cash', 'card', 'transfer'] as const;
export type PaymentMethod = (typeof paymentMethods)[number];

const cancelled =
  /^(?:отмен|отказ|аннулир|возврат|возвращ|не состоял|сорвал|срыв|удален|cancel|refund|reject|void|lost)/u;
const unfinished = /^(?:не |частичн|неоплач|незаверш|невыполн|в |на |ожида|ждет|жд[её]т|part|un|not )/u;
const done =
  /^(?:выполн|заверш|закры|готов|сдан|доставлен|отгружен|выдан|оказан|исполнен|реализован|оплачен|продан|успешн|done|complete|closed|delivered|shipped|paid|won|finished)/u;

/** What a state written in a table means: cancelled orders count nowhere. What nobody knows is open. */
export function readStatusKind(label: string): OrderStatusKind {
  const form = toSearchForm(label);
  if (cancelled.test(form)) return 'cancelled';
  if (unfinished.test(form)) return 'open';
  return done.test(form) ? 'done' : 'open';
}

/** How money was paid, as tables say it («безнал», «терминал», «СБП»); null when it is none of the ways known. */
export function readPaymentMethod(text: string): PaymentMethod | null {
  const form = toSearchForm(text);
  if (/безнал|перевод|банк|счет|р\/с|сбп|qr|transfer|wire|bank/u.test(form)) return 'transfer';
  if (/карт|терминал|эквайринг|пос|card|visa|мир|mastercard|terminal/u.test(form)) return 'card';
  return /нал|касс|cash/u.test(form) ? 'cash' : null;
}
