import { ActionIcon, Autocomplete, TextInput } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useQueryChannel } from '../ipc/use-query-channel.ts';
import { useFormat } from '../ui/use-format.ts';
import { moneyForEdit, readLineSum, type LineDraft, type OrderProblem } from './order-draft.ts';
import classes from './order-form.module.css';

type Props = Readonly<{
  line: LineDraft;
  place: number;
  problem: OrderProblem['field'] | null;
  /** The form was opened to name what is sold. */
  focused: boolean;
  onChange: (part: Partial<LineDraft>) => void;
  onRemove: (() => void) | null;
}>;

/** What was sold, how many, at what price: a known product brings its unit and price along. */
export function OrderLineFields({ line, place, problem, focused, onChange, onRemove }: Props): ReactNode {
  const { t } = useTranslation('sales');
  const format = useFormat();
  const input = { search: line.title.slice(0, 200), archived: false, limit: 20 };
  const known = useQueryChannel('products:list', input, { keepPrevious: true });
  const names = (known.data?.products ?? []).map(({ name }) => name);
  const sum = readLineSum(line);
  const pick = (name: string): void => {
    const product = known.data?.products.find((each) => each.name === name);
    const price = product?.price ?? null;
    onChange({
      title: name,
      ...(product?.unit ? { unit: product.unit } : {}),
      ...(price === null ? {} : { price: moneyForEdit(price, format.locale) }),
    });
  };
  return (
    <fieldset className={classes.line} aria-label={t('form.line', { place: place + 1 })}>
      <div className={classes.titleRow}>
        <Autocomplete
          className={classes.title}
          label={t('form.title')}
          value={line.title}
          data={names}
          // Opened by the owner's own click or key.
          // oxlint-disable-next-line jsx-a11y/no-autofocus
          autoFocus={focused}
          openOnFocus={false}
          filter={({ options }) => options}
          maxLength={1000}
          error={problem === 'title' ? t('form.problems.title') : null}
          onChange={(title) => onChange({ title })}
          onOptionSubmit={pick}
        />
        {onRemove ? (
          <ActionIcon
            variant="subtle"
            color="gray"
            size={32}
            aria-label={t('form.removeLine', { place: place + 1 })}
            title={t('form.removeLine', { place: place + 1 })}
            onClick={onRemove}
          >
            <IconX size={15} aria-hidden />
          </ActionIcon>
        ) : null}
      </div>
      <div className={classes.figures}>
        <TextInput
          label={t('form.quantity')}
          inputMode="decimal"
          value={line.quantity}
          error={problem === 'quantity' ? t('form.problems.quantity') : null}
          onChange={(event) => onChange({ quantity: event.currentTarget.value })}
        />
        <TextInput
          label={t('form.unit')}
          value={line.unit}
          maxLength={50}
          onChange={(event) => onChange({ unit: event.currentTarget.value })}
        />
        <TextInput
          label={t('form.price')}
          inputMode="decimal"
          value={line.price}
          error={problem === 'price' ? t('form.problems.price') : null}
          onChange={(event) => onChange({ price: event.currentTarget.value })}
        />
        <TextInput
          label={t('form.lineDiscount')}
          inputMode="decimal"
          value={line.discount}
          onChange={(event) => onChange({ discount: event.currentTarget.value })}
        />
      </div>
      <p className={classes.sum}>{sum === null ? '–' : format.money(sum)}</p>
    </fieldset>
  );
}
