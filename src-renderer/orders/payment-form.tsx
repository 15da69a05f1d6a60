import { Button, TextInput } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { AppError } from '../../src-shared/contract/app-error.ts';
import type { PaymentInput } from '../../src-shared/orders/order-input.ts';
import { toLocalDay } from '../contacts/fields/format-field-value.ts';
import { ErrorNotice } from '../ui/error-notice.tsx';
import { EntryForm } from './entry-form.tsx';
import classes from './order-form.module.css';
import { buildPayment, type PaymentDraft, type PaymentProblem } from './payment-draft.ts';
import { PaymentMethodField } from './payment-method-field.tsx';

type Props = Readonly<{
  initial: PaymentDraft;
  saveLabel: string;
  error: AppError | null;
  busy: boolean;
  onSave: (payment: PaymentInput) => void;
  onCancel: () => void;
}>;

/** A payment; a sum below zero is money given back. Ctrl+Enter saves, Esc leaves. */
export function PaymentForm({ initial, saveLabel, error, busy, onSave, onCancel }: Props): ReactNode {
  const { t } = useTranslation('sales');
  const [draft, setDraft] = useState(initial);
  const [problem, setProblem] = useState<PaymentProblem | null>(null);
  const change = (part: Partial<PaymentDraft>): void => {
    setDraft({ ...draft, ...part });
    setProblem(null);
  };
  const save = (): void => {
    if (busy) return;
    const built = buildPayment(draft, toLocalDay(new Date().toISOString()));
    if ('problem' in built) setProblem(built.problem);
    else onSave(built.payment);
  };
  return (
    <EntryForm label={saveLabel} onSave={save} onCancel={onCancel}>
      <div className={classes.pair}>
        <TextInput
          label={t('form.amount')}
          description={t('form.amountHint')}
          inputMode="decimal"
          inputWrapperOrder={['label', 'input', 'error', 'description']}
          value={draft.amount}
          error={problem === 'amount' ? t('form.problems.amount') : null}
          // Opened by the owner's own click or Enter.
          // oxlint-disable-next-line jsx-a11y/no-autofocus
          autoFocus
          onChange={(event) => change({ amount: event.currentTarget.value })}
        />
        <PaymentMethodField value={draft.method} onChange={(method) => change({ method })} />
        <TextInput
          label={t('form.paidAt')}
          placeholder={t('form.today')}
          value={draft.paidAt}
          error={problem === 'paidAt' ? t('form.problems.day') : null}
          onChange={(event) => change({ paidAt: event.currentTarget.value })}
        />
        <TextInput
          label={t('form.paymentNote')}
          value={draft.note}
          maxLength={1000}
          onChange={(event) => change({ note: event.currentTarget.value })}
        />
      </div>
      <ErrorNotice error={error} />
      <div className={classes.buttons}>
        <Button type="submit" loading={busy} title="Ctrl+Enter">
          {saveLabel}
        </Button>
        <Button variant="default" onClick={onCancel}>
          {t('form.cancel')}
        </Button>
      </div>
    </EntryForm>
  );
}
