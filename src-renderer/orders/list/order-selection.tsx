import { Button } from '@mantine/core';
import { IconTrash, IconX } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { OrderView } from '../../../src-shared/orders/order-view.ts';
import classes from '../../contacts/list/toolbar.module.css';
import { useToldAct } from '../../contacts/use-told-act.ts';
import { useCommandChannel } from '../../ipc/use-command-channel.ts';
import { ExportOrdersButton } from './export-orders-button.tsx';
import { StatusForMany } from './status-for-many.tsx';

/** One message carries no more ids than that (idsSchema). */
const mostAtOnce = 200_000;

type Props = Readonly<{ ids: ReadonlySet<number>; view: OrderView; onClear: () => void }>;

/** What can be done with all chosen orders. */
export function OrderSelection({ ids, view, onClear }: Props): ReactNode {
  const { t } = useTranslation('orders');
  const { mutateAsync } = useCommandChannel('orders:trash');
  const run = useToldAct();
  const chosen = [...ids];
  const tooMany = ids.size > mostAtOnce;
  const trash = async (): Promise<void> => {
    const told = t('selection.trashed', { count: chosen.length });
    if (await run(mutateAsync({ ids: chosen }), told)) onClear();
  };
  return (
    <div className={classes.selection} role="toolbar" aria-label={t('selection.label')}>
      <output className={classes.selected}>
        {t('selection.count', { count: ids.size })}
        {tooMany ? ` · ${t('selection.tooMany', { most: mostAtOnce })}` : ''}
      </output>
      <StatusForMany ids={chosen} disabled={tooMany} />
      <ExportOrdersButton view={view} ids={chosen} disabled={tooMany} />
      <Button
        variant="default"
        disabled={tooMany}
        leftSection={<IconTrash size={16} stroke={1.6} aria-hidden />}
        onClick={() => void trash()}
      >
        {t('selection.trash')}
      </Button>
      <Button variant="subtle" leftSection={<IconX size={16} stroke={1.6} aria-hidden />} onClick={onClear}>
        {t('selection.clear')}
      </Button>
    </div>
  );
}
