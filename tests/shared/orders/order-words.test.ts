import { describe, expect, it } from 'vitest';
import { readPaymentMethod, readStatusKind } from '../../../src-shared/orders/order-words.ts';

describe('readStatusKind', () => {
  it.each([
    ['Отменён', 'cancelled'],
    ['отказ клиента', 'cancelled'],
    ['Возврат', 'cancelled'],
    ['Закрыто и не реализовано', 'cancelled'],
    ['Закрыт без продажи', 'cancelled'],
    ['Провален', 'cancelled'],
    ['Отклонён', 'cancelled'],
    ['Неактуально', 'cancelled'],
    ['Оформлен возврат', 'cancelled'],
    ['Closed lost', 'cancelled'],
    ['частичный возврат', 'open'],
    ['Успешно реализовано', 'done'],
    ['Выполнен', 'done'],
    ['Доставлено', 'done'],
    ['Не оплачен', 'open'],
    ['частично выполнен', 'open'],
    ['в работе', 'open'],
    ['какой-то свой', 'open'],
  ])('reads «%s» as %s', (label, kind) => {
    expect(readStatusKind(label)).toBe(kind);
  });
});

describe('readPaymentMethod', () => {
  it.each([
    ['нал', 'cash'],
    ['Наличные', 'cash'],
    ['безнал', 'transfer'],
    ['СБП', 'transfer'],
    ['наличный расчёт', 'cash'],
    ['безналичный расчёт', 'transfer'],
    ['Банковская карта', 'card'],
    ['Перевод на карту', 'transfer'],
    ['по счёту', 'transfer'],
    ['Сбербанк', 'transfer'],
    ['наложенный платёж', null],
    ['карта', 'card'],
    ['терминал', 'card'],
    ['бартер', null],
  ])('reads «%s» as %s', (text, method) => {
    expect(readPaymentMethod(text)).toBe(method);
  });
});
