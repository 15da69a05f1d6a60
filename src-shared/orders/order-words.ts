import { toSearchForm } from '../text/search-form.ts';

export const orderStatusKinds = ['open', 'done', 'cancelled'] as const;
export type OrderStatusKind = (typeof orderStatusKinds)[number];

export const paymentMethods = ['cash', 'card', 'transfer'] as const;
export type PaymentMethod = (typeof paymentMethods)[number];

const cancelled =
  /^(?:отказ|аннулир|не состоял|сорвал|срыв|удален|reject|void)|отмен|возврат|возвращ|провал|проигр|отклон|не ?актуал|не ?реализ|не ?успеш|не ?удач|не ?выкуп|без (?:продаж|сделк|покупк|результат)|cancel|refund|declin|unsuccess|(?<!\p{L})(?:lost|failed)/u;
const unfinished = /^(?:не |частичн|неоплач|незаверш|невыполн|в |на |ожида|ждет|жд[её]т|part|un|not )/u;
const done =
  /^(?:выполн|заверш|закры|готов|сдан|доставлен|отгружен|выдан|оказан|исполнен|реализован|оплачен|продан|успешн|done|complete|closed|delivered|shipped|paid|won|finished)/u;

/** What a state written in a table means: cancelled orders count nowhere. What nobody knows is open. */
export function readStatusKind(label: string): OrderStatusKind {
  const form = toSearchForm(label);
  // Part of an order that came back leaves the order standing; «закрыт, не реализован» is closed without a sale.
  if (/^частичн|^part/u.test(form)) return 'open';
  if (cancelled.test(form)) return 'cancelled';
  if (unfinished.test(form)) return 'open';
  return done.test(form) ? 'done' : 'open';
}

/** How money was paid, as tables say it («безнал», «терминал», «СБП»); null when it is none of the ways known. */
export function readPaymentMethod(text: string): PaymentMethod | null {
  const form = toSearchForm(text);
  // «Банковская карта» is a card, «наличный расчёт» is cash: what names the bank or the account only comes last.
  if (/безнал|(?<!\p{L})б\/н|перевод|сбп|(?<!\p{L})qr|transfer|wire/u.test(form)) return 'transfer';
  if (/(?<!\p{L})(?:карт|мир(?!\p{L})|пос(?!\p{L}))|терминал|эквайринг|card|visa|terminal/u.test(form))
    return 'card';
  if (/(?<!\p{L})(?:нал(?:ичн|(?!\p{L}))|касс)|cash/u.test(form)) return 'cash';
  return /банк|(?<!\p{L})счет|р\/с|bank/u.test(form) ? 'transfer' : null;
}
