import { Button } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useCommandChannel } from '../ipc/use-command-channel.ts';
import { useFormat } from '../ui/use-format.ts';
import { draftOfRest } from './payment-draft.ts';
import { PaymentForm } from './payment-form.tsx';

type Props = Readonly<{ contactId: number; orderId: number | null; left: number; label: string }>;

/** A button that opens the form of a payment with what is left filled in. */
export function AddPayment({ contactId, orderId, left, label }: Props): ReactNode {
  const { t } = useTranslation('sales');
  const { locale } = useFormat();
  const [open, setOpen] = useState(false);
  const { mutate, error, isPending, reset } = useCommandChannel('payments:create');
  const close = (): void => {
    setOpen(false);
    reset();
  };
  return open ? (
    <PaymentForm
      initial={draftOfRest(left, locale)}
      saveLabel={t('form.savePayment')}
      error={error}
      busy={isPending}
      onSave={(payment) => mutate({ contactId, orderId, payment }, { onSuccess: close })}
      onCancel={close}
    />
  ) : (
    <Button variant="subtle" size="compact-sm" onClick={() => setOpen(true)}>
      {label}
    </Button>
  );
}
