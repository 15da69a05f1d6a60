import { Select } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useQueryChannel } from '../../ipc/use-query-channel.ts';
import type { OrderViewHandle } from './use-order-view.ts';

/** Orders with one product of the catalogue, found by typing. */
export function ProductFilter({ handle }: Readonly<{ handle: OrderViewHandle }>): ReactNode {
  const { t } = useTranslation('orders');
  const { state, change } = handle;
  const [search, setSearch] = useState(state.productName);
  const asked = search === state.productName ? '' : search;
  const input = { search: asked.slice(0, 200), archived: false, limit: 30 };
  const found = useQueryChannel('products:list', input, { keepPrevious: true }).data?.products ?? [];
  const offered = found.map(({ id, name }) => ({ value: String(id), label: name }));
  const chosen =
    state.productId === null ? null : { value: String(state.productId), label: state.productName };
  const isOffered = chosen === null || offered.some(({ value }) => value === chosen.value);
  return (
    <Select
      aria-label={t('filters.product')}
      placeholder={t('filters.anyProduct')}
      searchable
      clearable={chosen !== null}
      clearButtonProps={{ 'aria-label': t('filters.anyProduct') }}
      nothingFoundMessage={t('filters.noProduct')}
      data={isOffered ? offered : [chosen, ...offered]}
      filter={({ options }) => options}
      value={chosen?.value ?? null}
      searchValue={search}
      onSearchChange={setSearch}
      onChange={(value, option) =>
        change({
          productId: value === null ? null : Number(value),
          productName: value === null ? '' : (option?.label ?? ''),
        })
      }
    />
  );
}
