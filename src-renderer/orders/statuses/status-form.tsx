import { Button, NativeSelect, TextInput } from '@mantine/core';
import { useState, type FormEvent, type KeyboardEvent, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { AppError } from '../../../src-shared/contract/app-error.ts';
import type { OrderStatus } from '../../../src-shared/orders/order-status.ts';
import { orderStatusKinds } from '../../../src-shared/orders/order-words.ts';
import classes from '../../settings/settings.module.css';
import { ErrorNotice } from '../../ui/error-notice.tsx';

type Status = Pick<OrderStatus, 'label' | 'kind'>;
type Props = Readonly<{
  initial: Status;
  /** How many orders a change of the meaning would touch. */
  orders: number;
  error: AppError | null;
  onSave: (status: Status) => void;
  onCancel: () => void;
}>;

/** The word of a status and what it means for the sums. */
export function StatusForm({ initial, orders, error, onSave, onCancel }: Props): ReactNode {
  const { t } = useTranslation('orders');
  const [status, setStatus] = useState(initial);
  const [tried, setTried] = useState(false);
  const turns = (initial.kind === 'cancelled') !== (status.kind === 'cancelled');
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    setTried(true);
    if (status.label.trim() !== '') onSave({ ...status, label: status.label.trim() });
  };
  const hearKey = (event: KeyboardEvent): void => {
    if (event.key === 'Escape') onCancel();
  };
  return (
    // Esc is heard from every field of the form.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <form
      className={`${classes.form} ${classes.inline}`}
      aria-label={t('statuses.form')}
      noValidate
      onKeyDown={hearKey}
      onSubmit={submit}
    >
      <TextInput
        label={t('statuses.label')}
        value={status.label}
        maxLength={200}
        error={tried && status.label.trim() === '' ? t('statuses.needLabel') : null}
        // Opened by the owner's own click.
        // oxlint-disable-next-line jsx-a11y/no-autofocus
        autoFocus
        onChange={(event) => setStatus({ ...status, label: event.currentTarget.value })}
      />
      <NativeSelect
        label={t('statuses.kind')}
        description={t(`statuses.kindHints.${status.kind}`)}
        value={status.kind}
        data={orderStatusKinds.map((value) => ({ value, label: t(`statuses.kinds.${value}`) }))}
        onChange={(event) =>
          setStatus({
            ...status,
            kind: orderStatusKinds.find((each) => each === event.currentTarget.value) ?? 'open',
          })
        }
      />
      {turns && orders > 0 ? (
        <p className={classes.lead}>
          {t(status.kind === 'cancelled' ? 'statuses.stopsCounting' : 'statuses.startsCounting', {
            count: orders,
          })}
        </p>
      ) : null}
      <ErrorNotice error={error} />
      <div className={classes.buttons}>
        <Button type="submit">{t('statuses.save')}</Button>
        <Button variant="default" onClick={onCancel}>
          {t('statuses.cancel')}
        </Button>
      </div>
    </form>
  );
}
