import { Button } from '@mantine/core';
import { IconPlus, IconReceipt } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { NothingFound } from '../../ui/nothing-found.tsx';
import { StateMessage } from '../../ui/state-message.tsx';
import { goTo } from '../../ui/use-route.ts';
import { initialOrderView, isEveryOrder } from './order-view-state.ts';
import type { OrderViewHandle } from './use-order-view.ts';

type Props = Readonly<{ handle: OrderViewHandle; onCreate: () => void }>;

/** Why the list is empty: nothing found, or no orders at all. */
export function NoOrders({ handle: { state, change }, onCreate }: Props): ReactNode {
  const { t } = useTranslation('orders');
  return isEveryOrder(state) ? (
    <StateMessage
      icon={<IconReceipt size={28} stroke={1.5} />}
      title={t('empty.title')}
      text={t('empty.text')}
    >
      <Button leftSection={<IconPlus size={16} stroke={1.8} aria-hidden />} onClick={onCreate}>
        {t('add')}
      </Button>
      <Button variant="default" onClick={() => goTo('import')}>
        {t('empty.import')}
      </Button>
    </StateMessage>
  ) : (
    <NothingFound title={t('nothing.title')} text={t('nothing.text')}>
      <Button variant="default" onClick={() => change({ ...initialOrderView, sort: state.sort })}>
        {t('filters.clear')}
      </Button>
    </NothingFound>
  );
}
