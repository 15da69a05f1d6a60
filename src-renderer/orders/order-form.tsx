import { Autocomplete, Button, NativeSelect, Textarea, TextInput } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { AppError } from '../../src-shared/contract/app-error.ts';
import type { OrderInput, PaymentInput } from '../../src-shared/orders/order-input.ts';
import { toLocalDay } from '../contacts/fields/format-field-value.ts';
import { useQueryChannel } from '../ipc/use-query-channel.ts';
import { ErrorNotice } from '../ui/error-notice.tsx';
import { useFormat } from '../ui/use-format.ts';
import {
  buildOrder,
  emptyLine,
  readTotal,
  type LineDraft,
  type OrderDraft,
  type OrderProblem,
} from './order-draft.ts';
import { EntryForm } from './entry-form.tsx';
import classes from './order-form.module.css';
import { OrderLineFields } from './order-line-fields.tsx';
import { buildPayment } from './payment-draft.ts';
import { PaymentMethodField } from './payment-method-field.tsx';

type Props = Readonly<{
  initial: OrderDraft;
  /** Asks for what was paid at once. */
  withPayment: boolean;
  saveLabel: string;
  error: AppError | null;
  busy: boolean;
  onSave: (order: OrderInput, payment: PaymentInput | null) => void;
  onCancel: () => void;
}>;

/** An order with its lines. Ctrl+Enter saves, Esc leaves. */
export function OrderForm(props: Props): ReactNode {
  const { initial, withPayment, saveLabel, error, busy, onSave, onCancel } = props;
  const { t } = useTranslation('sales');
  const format = useFormat();
  const [draft, setDraft] = useState(initial);
  const [paid, setPaid] = useState({ amount: '', method: '' });
  const [problem, setProblem] = useState<OrderProblem | 'paid' | null>(null);
  const statuses = useQueryChannel('order-statuses:list', {}).data?.statuses ?? [];
  const known = useQueryChannel('orders:channels', {}).data?.channels ?? [];
  const channels = known.map(({ label }) => label);
  const wrong = problem === 'paid' || problem?.line !== undefined ? null : problem?.field;

  const change = (part: Partial<OrderDraft>): void => {
    setDraft((last) => ({ ...last, ...part }));
    setProblem(null);
  };
  // A product that is picked tells its price, then its name again: neither may forget the other.
  const changeLine = (key: number, part: Partial<LineDraft>): void => {
    setDraft((last) => ({
      ...last,
      lines: last.lines.map((line) => (line.key === key ? { ...line, ...part } : line)),
    }));
    setProblem(null);
  };
  const addLine = (): void => {
    const key = Math.min(0, ...draft.lines.map((line) => line.key)) - 1;
    change({ lines: [...draft.lines, { ...emptyLine, key }] });
  };
  const save = (): void => {
    if (busy) return;
    const today = toLocalDay(new Date().toISOString());
    const built = buildOrder(draft, today);
    if ('problem' in built) return setProblem(built.problem);
    if (paid.amount.trim() === '') return onSave(built.order, null);
    const payment = buildPayment({ ...paid, paidAt: '', note: '' }, today);
    return 'problem' in payment ? setProblem('paid') : onSave(built.order, payment.payment);
  };
  return (
    <EntryForm label={saveLabel} onSave={save} onCancel={onCancel}>
      {draft.lines.map((line, place) => (
        <OrderLineFields
          key={line.key}
          line={line}
          place={place}
          focused={withPayment && place === 0}
          problem={problem !== 'paid' && problem?.line === place ? problem.field : null}
          onChange={(part) => changeLine(line.key, part)}
          onRemove={
            draft.lines.length > 1
              ? () => change({ lines: draft.lines.filter(({ key }) => key !== line.key) })
              : null
          }
        />
      ))}
      <div className={classes.totals}>
        <Button
          variant="subtle"
          size="compact-sm"
          leftSection={<IconPlus size={14} aria-hidden />}
          onClick={addLine}
        >
          {t('form.addLine')}
        </Button>
        <span>{t('form.total', { sum: format.money(readTotal(draft)) })}</span>
      </div>
      <div className={classes.pair}>
        <TextInput
          label={t('form.orderedAt')}
          placeholder={t('form.today')}
          value={draft.orderedAt}
          error={wrong === 'orderedAt' ? t('form.problems.day') : null}
          onChange={(event) => change({ orderedAt: event.currentTarget.value })}
        />
        <TextInput
          label={t('form.dueAt')}
          placeholder={t('form.dayPlaceholder')}
          value={draft.dueAt}
          error={wrong === 'dueAt' ? t('form.problems.day') : null}
          onChange={(event) => change({ dueAt: event.currentTarget.value })}
        />
        <NativeSelect
          label={t('form.status')}
          value={draft.status}
          data={[{ value: '', label: t('card.noStatus') }, ...statuses.map(({ label }) => label)]}
          onChange={(event) => change({ status: event.currentTarget.value })}
        />
        <TextInput
          label={t('form.discount')}
          inputMode="decimal"
          value={draft.discount}
          error={wrong === 'discount' ? t('form.problems.price') : null}
          onChange={(event) => change({ discount: event.currentTarget.value })}
        />
        <TextInput
          label={t('form.number')}
          value={draft.number}
          maxLength={1000}
          onChange={(event) => change({ number: event.currentTarget.value })}
        />
        <Autocomplete
          label={t('form.channel')}
          value={draft.channel}
          data={channels}
          openOnFocus={false}
          maxLength={1000}
          onChange={(channel) => change({ channel })}
        />
        {withPayment ? (
          <>
            <TextInput
              label={t('form.paidNow')}
              inputMode="decimal"
              value={paid.amount}
              error={problem === 'paid' ? t('form.problems.amount') : null}
              onChange={(event) => setPaid({ ...paid, amount: event.currentTarget.value })}
            />
            <PaymentMethodField value={paid.method} onChange={(method) => setPaid({ ...paid, method })} />
          </>
        ) : null}
      </div>
      <Textarea
        label={t('form.note')}
        value={draft.note}
        rows={2}
        resize="vertical"
        maxLength={20_000}
        onChange={(event) => change({ note: event.currentTarget.value })}
      />
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
