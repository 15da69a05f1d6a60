import { Button } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { IconFileExport } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { OrderView } from '../../../src-shared/orders/order-view.ts';
import { useToldError } from '../../contacts/use-told-error.ts';
import { toLocalDate } from '../../export/to-local-date.ts';
import { shell } from '../../ipc/shell.ts';
import { useJobChannel } from '../../ipc/use-job-channel.ts';
import { useFormat } from '../../ui/use-format.ts';
import { toAppError } from '../../ui/to-app-error.ts';
import classes from './order-list.module.css';

type Props = Readonly<{ view: OrderView; ids: readonly number[] | null; disabled: boolean }>;

/** Asks for a place and writes the orders there; the top bar shows how far it is, a toast leads to the file. */
export function ExportOrdersButton({ view, ids, disabled }: Props): ReactNode {
  const { t } = useTranslation('orders');
  const { locale, date } = useFormat();
  const { start, running } = useJobChannel('orders:export', { invalidates: [] });
  const tellError = useToldError();

  const write = async (): Promise<void> => {
    const suggestedName = t('exportName', { date: date(toLocalDate(new Date())).replaceAll('/', '.') });
    try {
      const { file } = await shell.call('shell:choose-file', { purpose: 'exportSales', suggestedName });
      if (!file) return;
      const order = { fileToken: file.token, view, ids: ids === null ? null : [...ids], locale };
      const { rows, fileName } = await start(order);
      tell(fileName, rows, file.token);
    } catch (thrown) {
      if (toAppError(thrown).code !== 'cancelled') tellError(thrown);
    }
  };
  const tell = (name: string, count: number, token: string): void => {
    notifications.show({
      title: t('exported', { name }),
      message: (
        <>
          {t('exportedRows', { count })}{' '}
          <Button
            variant="subtle"
            size="compact-sm"
            onClick={() => void shell.call('shell:reveal', { token }).catch(tellError)}
          >
            {t('reveal')}
          </Button>
        </>
      ),
    });
  };
  return (
    <Button
      variant={ids === null ? 'subtle' : 'default'}
      {...(ids === null ? { color: 'gray' } : {})}
      disabled={disabled}
      loading={running}
      title={t('exportHint')}
      className={ids === null ? (classes.tool ?? '') : ''}
      onClick={() => void write()}
    >
      <IconFileExport size={16} stroke={1.6} aria-hidden />
      <span className={classes.word}>{t('export')}</span>
    </Button>
  );
}
