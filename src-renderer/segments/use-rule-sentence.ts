import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { describeFilter } from '../../src-shared/filters/describe-filter.ts';
import type { Filter } from '../../src-shared/filters/filter.ts';
import { segmentFieldId } from '../../src-shared/segments/expand-segments.ts';
import { useKnownFields } from '../contacts/fields/use-known-fields.ts';
import { useQueryChannel } from '../ipc/use-query-channel.ts';
import { useFilterChoices } from '../filters/editor/use-filter-choices.ts';
import { useFormat } from '../ui/use-format.ts';

/** Tells a rule as a sentence; segments it refers to by their names. */
export function useRuleSentence(): (rule: Filter) => string {
  const { t } = useTranslation('segments');
  const { locale } = useFormat();
  const fields = useKnownFields();
  const { data } = useQueryChannel('segments:list', {});
  const choices = useFilterChoices();
  return useCallback(
    (rule) =>
      describeFilter(rule, {
        locale,
        find: (id) =>
          id === segmentFieldId
            ? { id, label: t('field'), kind: 'enum', storage: { in: 'segments' } }
            : fields.find(id),
        valueLabel: (fieldId, value) =>
          fieldId === segmentFieldId
            ? `«${data?.segments.find(({ id }) => String(id) === value)?.name ?? value}»`
            : fields.valueLabel(fieldId, value),
        findName: (sort, id) => choices[sort].find((each) => each.id === id)?.label,
      }),
    [t, locale, fields, data, choices],
  );
}
