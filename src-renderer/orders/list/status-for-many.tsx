import { Button, NativeSelect, Popover } from '@mantine/core';
import { IconProgressCheck } from '@tabler/icons-react';
import { useState, type FormEvent, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { AppError } from '../../../src-shared/contract/app-error.ts';
import { useToldAct } from '../../contacts/use-told-act.ts';
import { useCommandChannel } from '../../ipc/use-command-channel.ts';
import { useQueryChannel } from '../../ipc/use-query-channel.ts';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { useFormat } from '../../ui/use-format.ts';
import classes from './order-list.module.css';

type Props = Readonly<{ ids: readonly number[]; disabled: boolean }>;

/** Gives the chosen orders another status, after saying what that changes. */
export function StatusForMany({ ids, disabled }: Props): ReactNode {
  const { t } = useTranslation(['orders', 'sales']);
  const [open, setOpen] = useState(false);
  const [status, setStatus] = useState('');
  const statuses = useQueryChannel('order-statuses:list', {}, { enabled: open }).data?.statuses ?? [];
  const input = { ids: [...ids], status: status || null };
  const preview = useQueryChannel('orders:preview-status', input, { enabled: open, gcTime: 0 });
  const { mutateAsync, isPending } = useCommandChannel('orders:set-statuses');
  const run = useToldAct();
  const changing = preview.data?.orders ?? 0;

  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    if (await run(mutateAsync(input), t('orders:selection.changed', { count: changing }))) setOpen(false);
  };

  return (
    <Popover opened={open} onChange={setOpen} position="top-start" trapFocus>
      <Popover.Target>
        <Button
          variant="default"
          disabled={disabled}
          leftSection={<IconProgressCheck size={16} stroke={1.6} aria-hidden />}
          onClick={() => setOpen(!open)}
        >
          {t('orders:selection.setStatus')}
        </Button>
      </Popover.Target>
      <Popover.Dropdown aria-label={t('orders:selection.setStatus')}>
        <form className={classes.statusForm} onSubmit={(event) => void submit(event)}>
          <NativeSelect
            label={t('orders:selection.newStatus')}
            value={status}
            data={[{ value: '', label: t('sales:card.noStatus') }, ...statuses.map(({ label }) => label)]}
            onChange={(event) => setStatus(event.currentTarget.value)}
          />
          <StatusPreview preview={preview.data} error={preview.error} />
          <Button type="submit" loading={isPending} disabled={changing === 0}>
            {t('orders:selection.apply')}
          </Button>
        </form>
      </Popover.Dropdown>
    </Popover>
  );
}

type PreviewProps = Readonly<{
  preview: Readonly<{ orders: number; clients: number; counted: number }> | undefined;
  error: AppError | null;
}>;

function StatusPreview({ preview, error }: PreviewProps): ReactNode {
  const { t } = useTranslation('orders');
  const format = useFormat();
  if (error !== null) return <ErrorNotice error={error} />;
  if (preview === undefined) return <p>…</p>;
  const { orders, clients, counted } = preview;
  if (orders === 0) return <p>{t('selection.previewSame')}</p>;
  const sum = format.money(Math.abs(counted));
  return (
    <output>
      <p>
        {t('selection.preview', { count: orders })} {t('selection.previewClients', { count: clients })}.
      </p>
      {counted < 0 ? <p>{t('selection.stopsCounting', { sum })}</p> : null}
      {counted > 0 ? <p>{t('selection.startsCounting', { sum })}</p> : null}
    </output>
  );
}
