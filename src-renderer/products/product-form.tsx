import { Autocomplete, Button, SegmentedControl, TextInput } from '@mantine/core';
import { useState, type FormEvent, type KeyboardEvent, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { AppError } from '../../src-shared/contract/app-error.ts';
import { productKinds, type ProductInput } from '../../src-shared/products/product.ts';
import { useQueryChannel } from '../ipc/use-query-channel.ts';
import { ErrorNotice } from '../ui/error-notice.tsx';
import { buildProduct, type ProductDraft, type ProductProblem } from './product-draft.ts';
import classes from './products.module.css';

type Props = Readonly<{
  initial: ProductDraft;
  /** The name has the focus: a new product. */
  fresh: boolean;
  error: AppError | null;
  busy: boolean;
  onSave: (product: ProductInput) => void;
  onCancel: () => void;
}>;

/** A product of the catalogue. Ctrl+Enter saves, Esc leaves. */
export function ProductForm({ initial, fresh, error, busy, onSave, onCancel }: Props): ReactNode {
  const { t } = useTranslation('orders');
  const [draft, setDraft] = useState(initial);
  const [problem, setProblem] = useState<ProductProblem | null>(null);
  const groups = useQueryChannel('products:groups', {}).data?.groups ?? [];
  const change = (part: Partial<ProductDraft>): void => {
    setDraft((last) => ({ ...last, ...part }));
    setProblem(null);
  };
  const save = (): void => {
    if (busy) return;
    const built = buildProduct(draft);
    if ('problem' in built) setProblem(built.problem);
    else onSave(built.product);
  };
  const hearKey = (event: KeyboardEvent): void => {
    if (event.key !== 'Enter' || !event.ctrlKey) return;
    event.preventDefault();
    save();
  };
  return (
    // Ctrl+Enter is heard from every field of the form.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <form
      className={classes.form}
      aria-label={t('products.form')}
      noValidate
      onKeyDown={hearKey}
      onSubmit={(event: FormEvent) => {
        event.preventDefault();
        save();
      }}
    >
      <TextInput
        label={t('products.columns.name')}
        value={draft.name}
        maxLength={1000}
        error={problem === 'name' ? t('products.needName') : null}
        // Opened by the owner's own click or key.
        // oxlint-disable-next-line jsx-a11y/no-autofocus
        autoFocus={fresh}
        onChange={(event) => change({ name: event.currentTarget.value })}
      />
      <SegmentedControl
        aria-label={t('products.columns.kind')}
        value={draft.kind}
        data={productKinds.map((value) => ({ value, label: t(`products.kinds.${value}`) }))}
        onChange={(value) => change({ kind: value === 'service' ? 'service' : 'goods' })}
      />
      <div className={classes.pair}>
        <TextInput
          label={t('products.price')}
          inputMode="decimal"
          value={draft.price}
          error={problem === 'price' ? t('products.needPrice') : null}
          onChange={(event) => change({ price: event.currentTarget.value })}
        />
        <TextInput
          label={t('products.columns.unit')}
          placeholder={t('products.unitHint')}
          value={draft.unit}
          maxLength={50}
          onChange={(event) => change({ unit: event.currentTarget.value })}
        />
      </div>
      <Autocomplete
        label={t('products.columns.groupName')}
        value={draft.groupName}
        data={groups}
        maxLength={200}
        onChange={(groupName) => change({ groupName })}
      />
      <p className={classes.hint}>{t('products.priceNote')}</p>
      <ErrorNotice error={error} />
      <div className={classes.buttons}>
        <Button type="submit" loading={busy} title="Ctrl+Enter">
          {t('products.save')}
        </Button>
        <Button variant="default" onClick={onCancel}>
          {t('products.cancel')}
        </Button>
      </div>
    </form>
  );
}
