import { Button } from '@mantine/core';
import { IconPlus, IconReceipt, IconSearchOff } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import classes from '../../contacts/list/list-state.module.css';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { LoadingLines } from '../../ui/loading-lines.tsx';
import { StateMessage } from '../../ui/state-message.tsx';
import { goTo } from '../../ui/use-route.ts';
import { initialOrderView, isEveryOrder } from './order-view-state.ts';
import type { OrderIds } from './use-order-ids.ts';
import type { OrderViewHandle } from './use-order-view.ts';

type Props = Readonly<{ found: OrderIds; handle: OrderViewHandle; onCreate: () => void }>;

/** What stands in place of the list while there is none: reading, trouble, nothing found, no orders at all. */
export function OrderListState({ found, handle, onCreate }: Props): ReactNode {
  const { t } = useTranslation(['orders', 'app']);
  const { state, change } = handle;
  if (found.loading) {
    return (
      <div className={classes.place}>
        <LoadingLines lines={12} />
      </div>
    );
  }
  if (found.error) {
    return (
      <div className={classes.place}>
        <ErrorNotice error={found.error}>
          <Button variant="default" onClick={found.retry}>
            {t('app:states.retry')}
          </Button>
        </ErrorNotice>
      </div>
    );
  }
  return isEveryOrder(state) ? (
    <StateMessage
      icon={<IconReceipt size={28} stroke={1.5} />}
      title={t('orders:empty.title')}
      text={t('orders:empty.text')}
    >
      <Button leftSection={<IconPlus size={16} stroke={1.8} aria-hidden />} onClick={onCreate}>
        {t('orders:add')}
      </Button>
      <Button variant="default" onClick={() => goTo('import')}>
        {t('orders:empty.import')}
      </Button>
    </StateMessage>
  ) : (
    <StateMessage
      icon={<IconSearchOff size={28} stroke={1.5} />}
      title={t('orders:nothing.title')}
      text={t('orders:nothing.text')}
    >
      <Button variant="default" onClick={() => change({ ...initialOrderView, sort: state.sort })}>
        {t('orders:filters.clear')}
      </Button>
    </StateMessage>
  );
}
