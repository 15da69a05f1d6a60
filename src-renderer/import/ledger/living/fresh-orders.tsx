import { Checkbox } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { OrdersDifference } from '../../../../src-shared/import/order-difference.ts';
import { useFormat } from '../../../ui/use-format.ts';
import classes from '../../living/difference-screen.module.css';
import { stateOf, toggle } from '../../living/difference-ticks.ts';
import { TickGroup } from '../../living/tick-group.tsx';
import type { TickedOrders } from './order-ticks.ts';
import { useOrderWords } from './use-order-words.ts';

type Props = Readonly<{
  orders: OrdersDifference['fresh'];
  ticks: TickedOrders;
  onTick: (ticks: TickedOrders) => void;
}>;

/** Orders that the file did not have. */
export function FreshOrders({ orders: { rows, count }, ticks, onTick }: Props): ReactNode {
  const { t } = useTranslation('livingOrders');
  const { t: tLiving } = useTranslation('living');
  const format = useFormat();
  const { nameOrder } = useOrderWords();
  return (
    <TickGroup
      title={t('fresh.title')}
      count={count}
      rows={rows}
      state={stateOf(ticks.fresh.size, rows.length)}
      onTickAll={(on) => onTick({ ...ticks, fresh: new Set(on ? rows.map(({ row }) => row) : []) })}
    >
      {({ row, items, total, outcome, ...order }) => (
        <li key={row} className={classes.row}>
          <Checkbox
            checked={ticks.fresh.has(row)}
            aria-label={tLiving('difference.tickRow', { name: nameOrder(order), row })}
            onChange={(event) =>
              onTick({ ...ticks, fresh: toggle(ticks.fresh, row, event.currentTarget.checked) })
            }
          />
          <span className={classes.name} title={items.join(', ')}>
            {nameOrder(order)}
            {items.length === 0 ? null : <span className={classes.items}> {items.join(', ')}</span>}
          </span>
          {outcome === 'review' ? (
            <span className={classes.aside} data-warn>
              {t('fresh.review')}
            </span>
          ) : null}
          <span className={classes.sum}>{format.money(total)}</span>
          <span className={classes.place}>{tLiving('difference.row', { row })}</span>
        </li>
      )}
    </TickGroup>
  );
}
