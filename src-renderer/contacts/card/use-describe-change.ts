import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import type { FieldChange } from '../../../src-shared/journal/operation.ts';
import { useQueryChannel } from '../../ipc/use-query-channel.ts';
import { useFormat } from '../../ui/use-format.ts';
import { useKnownFields } from '../fields/use-known-fields.ts';
import { describeChange } from './describe-change.ts';

/** Says changes in words, with the labels of dictionary values and tags that they name by id. */
export function useDescribeChange(): (change: FieldChange) => readonly string[] {
  const { t } = useTranslation('contacts');
  const { t: tSales } = useTranslation(['orders', 'sales']);
  const format = useFormat();
  const fields = useKnownFields();
  const sources = useQueryChannel('dictionaries:list', { dictionary: 'source' });
  const needs = useQueryChannel('dictionaries:list', { dictionary: 'need' });
  const tags = useQueryChannel('tags:list', {});
  return useCallback(
    (change) => {
      const values = [...(sources.data?.values ?? []), ...(needs.data?.values ?? [])];
      return describeChange(change, {
        t,
        tSales,
        format,
        fields,
        dictionaryLabel: (id) => values.find((value) => value.id === id)?.label,
        tagLabel: (id) => tags.data?.tags.find((tag) => tag.id === id)?.label,
      });
    },
    [t, tSales, format, fields, sources.data, needs.data, tags.data],
  );
}
