import { Button, NativeSelect, TextInput } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { orderPaidStates } from '../../../src-shared/orders/order-view.ts';
import { parseTypedDay } from '../../contacts/fields/parse-typed-day.ts';
import { useQueryChannel } from '../../ipc/use-query-channel.ts';
import { useFormat } from '../../ui/use-format.ts';
import classes from './order-list.module.css';
import { initialOrderView, isEveryOrder, periods } from './order-view-state.ts';
import { ProductFilter } from './product-filter.tsx';
import type { OrderViewHandle } from './use-order-view.ts';

/** What narrows the list of orders: status, period, payment, channel, product. */
export function OrderFilters({ handle }: Readonly<{ handle: OrderViewHandle }>): ReactNode {
  const { t } = useTranslation('orders');
  const { state, change } = handle;
  const statuses = useQueryChannel('order-statuses:list', {}).data?.statuses ?? [];
  const channels = useQueryChannel('orders:channels', {}).data?.channels ?? [];
  const known = channels.map(({ label }) => label);
  const channelWords =
    state.channel === null || known.includes(state.channel) ? known : [state.channel, ...known];
  return (
    <fieldset className={classes.filters} aria-label={t('filters.label')}>
      <NativeSelect
        aria-label={t('filters.period')}
        value={state.period}
        data={periods.map((value) => ({ value, label: t(`filters.periods.${value}`) }))}
        onChange={(event) =>
          change({ period: periods.find((each) => each === event.currentTarget.value) ?? 'all' })
        }
      />
      {state.period === 'own' ? (
        <>
          <DayField label={t('filters.from')} day={state.from} onDay={(from) => change({ from })} />
          <DayField label={t('filters.to')} day={state.to} onDay={(to) => change({ to })} />
        </>
      ) : null}
      <NativeSelect
        aria-label={t('filters.status')}
        value={state.status ?? ''}
        data={[{ value: '', label: t('filters.anyStatus') }, ...statuses.map(({ label }) => label)]}
        onChange={(event) => change({ status: event.currentTarget.value || null })}
      />
      <NativeSelect
        aria-label={t('filters.paid')}
        value={state.paid}
        data={orderPaidStates.map((value) => ({ value, label: t(`filters.paidStates.${value}`) }))}
        onChange={(event) =>
          change({ paid: orderPaidStates.find((each) => each === event.currentTarget.value) ?? 'any' })
        }
      />
      {channelWords.length > 0 ? (
        <NativeSelect
          aria-label={t('filters.channel')}
          value={state.channel ?? ''}
          data={[{ value: '', label: t('filters.anyChannel') }, ...channelWords]}
          onChange={(event) => change({ channel: event.currentTarget.value || null })}
        />
      ) : null}
      <ProductFilter handle={handle} />
      {isEveryOrder(state) ? null : (
        <Button
          variant="subtle"
          size="compact-sm"
          onClick={() => change({ ...initialOrderView, sort: state.sort })}
        >
          {t('filters.clear')}
        </Button>
      )}
    </fieldset>
  );
}

type DayProps = Readonly<{ label: string; day: string | null; onDay: (day: string | null) => void }>;

/** A day that is typed; it narrows the list as soon as it is one. */
function DayField({ label, day, onDay }: DayProps): ReactNode {
  const { t } = useTranslation('orders');
  const format = useFormat();
  const [text, setText] = useState(day === null ? '' : format.date(day));
  const read = parseTypedDay({ kind: 'date' }, text);
  return (
    <TextInput
      className={classes.day}
      aria-label={label}
      placeholder={t('filters.dayPlaceholder')}
      value={text}
      error={text.trim() !== '' && read === null && text.trim().length >= 10}
      onChange={(event) => {
        const typed = event.currentTarget.value;
        setText(typed);
        const next = typed.trim() === '' ? null : parseTypedDay({ kind: 'date' }, typed);
        if (next !== null || typed.trim() === '') onDay(next);
      }}
    />
  );
}
