import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { OrdersDifference } from '../../../../src-shared/import/order-difference.ts';
import { useFormat } from '../../../ui/use-format.ts';
import { goTo } from '../../../ui/use-route.ts';
import classes from '../../living/difference-screen.module.css';
import { useOrderWords } from './use-order-words.ts';

const most = 100;

/** Orders that the file has no more. They are told, and stay. */
export function GoneOrders({
  orders: { rows, count },
}: Readonly<{ orders: OrdersDifference['gone'] }>): ReactNode {
  const { t } = useTranslation('livingOrders');
  const { t: tLiving } = useTranslation('living');
  const format = useFormat();
  const { nameOrder } = useOrderWords();
  if (count === 0) return null;
  return (
    <section className={classes.group} aria-label={t('gone.title')}>
      <h2 className={classes.title}>
        {t('gone.title')} <span className={classes.count}>{format.number(count)}</span>
      </h2>
      <p className={classes.intro}>{t('gone.text')}</p>
      <ul className={classes.list}>
        {rows.slice(0, most).map(({ orderId, contactId, row, total, ...order }) => (
          <li key={orderId} className={classes.row}>
            <span className={classes.name}>
              <button type="button" className={classes.link} onClick={() => goTo('contacts', contactId)}>
                {nameOrder(order)}
              </button>
            </span>
            <span className={classes.sum}>{format.money(total)}</span>
            <span className={classes.place}>{tLiving('difference.row', { row })}</span>
          </li>
        ))}
      </ul>
      {count > most ? (
        <p className={classes.intro}>{t('gone.capped', { shown: most, total: count })}</p>
      ) : null}
    </section>
  );
}
