import { useTranslation } from 'react-i18next';
import type { OrderPart } from '../../../../src-shared/import/order-difference.ts';
import { useFormat } from '../../../ui/use-format.ts';

type OrderHead = Readonly<{ client: string; number: string | null; day: string }>;

/** How orders and their parts are told. */
export type OrderWords = Readonly<{
  /** «Орлова Анна, № A-1, 01.03.2026». */
  nameOrder: (order: OrderHead) => string;
  /** What stands on either side of a part; the empty text for nothing. */
  showSide: (part: OrderPart, side: 'before' | 'after') => string;
}>;

/** The words for orders of a ledger. */
export function useOrderWords(): OrderWords {
  const { t } = useTranslation('livingOrders');
  const format = useFormat();
  return {
    nameOrder: ({ client, number, day }) =>
      [client, number === null ? null : t('number', { number }), format.date(day)]
        .filter((part) => part !== null)
        .join(', '),
    showSide: (part, side) => {
      const { kind, [side]: value } = part;
      if (value === null) return '';
      if (typeof value === 'number') return format.money(value);
      if (typeof value === 'string') return kind === 'date' || kind === 'due' ? format.date(value) : value;
      const { title, quantity, price, sum } = value;
      const facts = { title, sum: format.money(sum) };
      if (quantity === 1000 && price === sum) return t('lineOne', facts);
      return t('line', { ...facts, quantity: format.number(quantity / 1000), price: format.money(price) });
    },
  };
}
