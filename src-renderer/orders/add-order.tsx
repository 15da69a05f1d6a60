import { Button } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useCommandChannel } from '../ipc/use-command-channel.ts';
import { emptyOrder } from './order-draft.ts';
import { OrderForm } from './order-form.tsx';

/** A button that opens the form of a new order. */
export function AddOrder({ contactId }: Readonly<{ contactId: number }>): ReactNode {
  const { t } = useTranslation('sales');
  const [open, setOpen] = useState(false);
  const { mutate, error, isPending, reset } = useCommandChannel('orders:create');
  const close = (): void => {
    setOpen(false);
    reset();
  };
  return open ? (
    <OrderForm
      initial={emptyOrder}
      withPayment
      saveLabel={t('form.save')}
      error={error}
      busy={isPending}
      onSave={(order, payment) => mutate({ contactId, order, payment }, { onSuccess: close })}
      onCancel={close}
    />
  ) : (
    <Button variant="default" leftSection={<IconPlus size={15} aria-hidden />} onClick={() => setOpen(true)}>
      {t('form.add')}
    </Button>
  );
}
