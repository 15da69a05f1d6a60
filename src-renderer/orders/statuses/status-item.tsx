import { ActionIcon } from '@mantine/core';
import { IconArrowDown, IconArrowUp, IconPencil, IconTrash, type Icon } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { OrderStatus } from '../../../src-shared/orders/order-status.ts';
import classes from '../../settings/settings.module.css';
import sales from '../orders.module.css';

type Props = Readonly<{
  status: OrderStatus;
  /** Null at the end of the list. */
  onUp: (() => void) | null;
  onDown: (() => void) | null;
  onEdit: () => void;
  /** Null for the only status there is. */
  onRemove: (() => void) | null;
}>;

/** One status: its word, what it means, in how many orders it stands, and its place. */
export function StatusItem({ status, onUp, onDown, onEdit, onRemove }: Props): ReactNode {
  const { t } = useTranslation('orders');
  const { label, kind, orders } = status;
  return (
    <li className={classes.item}>
      <div className={classes.itemWords}>
        <span className={sales.status} data-kind={kind}>
          {label}
        </span>
        <div className={classes.itemDetail}>{t(`statuses.kinds.${kind}`)}</div>
      </div>
      <span className={classes.used}>{t('totals.orders', { count: orders })}</span>
      <Tool icon={IconArrowUp} label={t('statuses.up', { label })} onClick={onUp} />
      <Tool icon={IconArrowDown} label={t('statuses.down', { label })} onClick={onDown} />
      <Tool icon={IconPencil} label={t('statuses.edit', { label })} onClick={onEdit} />
      <Tool icon={IconTrash} label={t('statuses.remove', { label })} onClick={onRemove} />
    </li>
  );
}

type ToolProps = Readonly<{ icon: Icon; label: string; onClick: (() => void) | null }>;

function Tool({ icon: IconOf, label, onClick }: ToolProps): ReactNode {
  return (
    <ActionIcon
      variant="subtle"
      color="gray"
      aria-label={label}
      title={label}
      disabled={onClick === null}
      onClick={() => onClick?.()}
    >
      <IconOf size={16} stroke={1.6} aria-hidden />
    </ActionIcon>
  );
}
