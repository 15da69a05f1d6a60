import { Button, NativeSelect } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { OrderStatus } from '../../../src-shared/orders/order-status.ts';
import classes from '../../settings/settings.module.css';

type Props = Readonly<{
  status: OrderStatus;
  others: readonly OrderStatus[];
  onRemove: (moveTo: string) => void;
  onCancel: () => void;
}>;

/** Asks which status the orders of the one that goes are to get. */
export function RemoveStatus({ status, others, onRemove, onCancel }: Props): ReactNode {
  const { t } = useTranslation('orders');
  const same = others.find(({ kind }) => kind === status.kind) ?? others[0];
  const [moveTo, setMoveTo] = useState(same?.label ?? '');
  return (
    <div className={`${classes.form} ${classes.inline}`}>
      <NativeSelect
        label={t('statuses.moveTo', { count: status.orders, label: status.label })}
        value={moveTo}
        data={others.map(({ label }) => label)}
        onChange={(event) => setMoveTo(event.currentTarget.value)}
      />
      <div className={classes.buttons}>
        <Button disabled={moveTo === ''} onClick={() => onRemove(moveTo)}>
          {t('statuses.moveAndRemove')}
        </Button>
        <Button variant="default" onClick={onCancel}>
          {t('statuses.cancel')}
        </Button>
      </div>
    </div>
  );
}
