import { Checkbox } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { OrdersDifference } from '../../../../src-shared/import/order-difference.ts';
import classes from '../../living/difference-screen.module.css';
import { combineStates } from '../../living/difference-ticks.ts';
import { TickGroup } from '../../living/tick-group.tsx';
import { OrderParts } from './order-parts.tsx';
import { stateOfOrder, tickParts, type TickedOrders } from './order-ticks.ts';
import { useOrderWords } from './use-order-words.ts';

type Props = Readonly<{
  orders: OrdersDifference['changed'];
  ticks: TickedOrders;
  onTick: (ticks: TickedOrders) => void;
}>;

/** Orders of which the file says something else than the base, part by part. */
export function ChangedOrders({ orders: { rows, count }, ticks, onTick }: Props): ReactNode {
  const { t } = useTranslation('livingOrders');
  const { t: tLiving } = useTranslation('living');
  const { nameOrder } = useOrderWords();
  const states = rows.map((order) => stateOfOrder(ticks, order));
  return (
    <TickGroup
      title={t('changed.title')}
      count={count}
      rows={rows}
      state={combineStates(states)}
      onTickAll={(on) => onTick(rows.reduce((all, order) => tickParts(all, order, 'all', on), ticks))}
      intro={<p className={classes.intro}>{t('changed.text')}</p>}
    >
      {(order) => {
        const { row, orderId } = order;
        const name = nameOrder(order);
        const state = stateOfOrder(ticks, order);
        return (
          <li key={orderId} className={classes.changed}>
            <div className={classes.row}>
              <Checkbox
                checked={state === 'all'}
                indeterminate={state === 'some'}
                disabled={order.parts.every(({ writes }) => !writes)}
                aria-label={tLiving('difference.tickRow', { name, row })}
                onChange={(event) => onTick(tickParts(ticks, order, 'all', event.currentTarget.checked))}
              />
              <span className={classes.name}>{name}</span>
              <span className={classes.place}>{tLiving('difference.row', { row })}</span>
            </div>
            <OrderParts
              parts={order.parts}
              name={name}
              ticked={ticks.changed.get(orderId)}
              onTick={(key, on) => onTick(tickParts(ticks, order, key, on))}
            />
          </li>
        );
      }}
    </TickGroup>
  );
}
