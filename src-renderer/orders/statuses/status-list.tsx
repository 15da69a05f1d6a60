import { Button } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { OrderStatus } from '../../../src-shared/orders/order-status.ts';
import { useToldAct } from '../../contacts/use-told-act.ts';
import { useToldUndo } from '../../contacts/use-told-undo.tsx';
import { useCommandChannel } from '../../ipc/use-command-channel.ts';
import classes from '../../settings/settings.module.css';
import { RemoveStatus } from './remove-status.tsx';
import { StatusForm } from './status-form.tsx';
import { StatusItem } from './status-item.tsx';

type Opened = Readonly<{ act: 'edit' | 'remove'; label: string }> | Readonly<{ act: 'add' }> | null;

/** The statuses in their order: add, rename, give a meaning, move, remove. Each can be taken back. */
export function StatusList({ statuses }: Readonly<{ statuses: readonly OrderStatus[] }>): ReactNode {
  const { t } = useTranslation('orders');
  const [opened, setOpened] = useState<Opened>(null);
  const { mutate: save, error, reset } = useCommandChannel('order-statuses:save');
  const { mutateAsync: arrange } = useCommandChannel('order-statuses:arrange');
  const { mutateAsync: remove } = useCommandChannel('order-statuses:remove');
  const run = useToldAct();
  const tellUndo = useToldUndo();
  const close = (): void => setOpened(null);
  const open = (next: Opened): void => {
    reset();
    setOpened(next);
  };
  const saveAs = (was: string | null, status: Pick<OrderStatus, 'label' | 'kind'>): void =>
    save(
      { was, ...status },
      {
        onSuccess: ({ operationId }) => {
          tellUndo(t('statuses.saved', { label: status.label }), operationId);
          close();
        },
      },
    );
  const swap = (index: number, by: -1 | 1): (() => void) | null => {
    const labels = statuses.map(({ label }) => label);
    const [moved, other] = [labels[index], labels[index + by]];
    if (moved === undefined || other === undefined) return null;
    const next = labels.with(index, other).with(index + by, moved);
    return () => void run(arrange({ labels: next }), t('statuses.moved', { label: moved }));
  };
  const drop = (status: OrderStatus, moveTo?: string): void => {
    const input = moveTo === undefined ? { label: status.label } : { label: status.label, moveTo };
    void run(remove(input), t('statuses.removed', { label: status.label })).then(close);
  };

  return (
    <>
      <ul className={classes.list}>
        {statuses.map((status, index) => {
          const act =
            opened !== null && opened.act !== 'add' && opened.label === status.label ? opened.act : null;
          if (act === null) {
            return (
              <StatusItem
                key={status.label}
                status={status}
                onUp={swap(index, -1)}
                onDown={swap(index, 1)}
                onEdit={() => open({ act: 'edit', label: status.label })}
                onRemove={
                  statuses.length === 1
                    ? null
                    : () =>
                        status.orders === 0 ? drop(status) : open({ act: 'remove', label: status.label })
                }
              />
            );
          }
          return (
            <li key={status.label}>
              {act === 'edit' ? (
                <StatusForm
                  initial={{ label: status.label, kind: status.kind }}
                  orders={status.orders}
                  error={error}
                  onSave={(next) => saveAs(status.label, next)}
                  onCancel={close}
                />
              ) : (
                <RemoveStatus
                  status={status}
                  others={statuses.filter(({ label }) => label !== status.label)}
                  onRemove={(moveTo) => drop(status, moveTo)}
                  onCancel={close}
                />
              )}
            </li>
          );
        })}
      </ul>
      {opened?.act === 'add' ? (
        <StatusForm
          initial={{ label: '', kind: 'open' }}
          orders={0}
          error={error}
          onSave={(status) => saveAs(null, status)}
          onCancel={close}
        />
      ) : (
        <Button
          variant="default"
          leftSection={<IconPlus size={16} stroke={1.6} aria-hidden />}
          onClick={() => open({ act: 'add' })}
        >
          {t('statuses.add')}
        </Button>
      )}
    </>
  );
}
