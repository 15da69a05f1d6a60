import { Button, Select } from '@mantine/core';
import { useState, type FormEvent, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Condition } from '../../src-shared/filters/filter.ts';
import type { KnownField } from '../contacts/fields/known-field.ts';
import { useKnownFields } from '../contacts/fields/use-known-fields.ts';
import { useFormat } from '../ui/use-format.ts';
import {
  buildCondition,
  draftOf,
  offeredOperators,
  startDraft,
  type ConditionDraft,
} from './condition-draft.ts';
import { ConditionValue } from './condition-value.tsx';
import classes from './filters.module.css';

type Props = Readonly<{ condition: Condition | null; onDone: (condition: Condition) => void }>;

/** Field, then how to compare, then the value. */
export function ConditionForm({ condition, onDone }: Props): ReactNode {
  const { t } = useTranslation(['filters', 'fields']);
  const { locale } = useFormat();
  const fields = useKnownFields();
  const offered = fields.all.filter(({ filterable }) => filterable);
  const [field, setField] = useState<KnownField | null>(() =>
    condition ? (fields.find(condition.field) ?? null) : null,
  );
  const [draft, setDraft] = useState<ConditionDraft | null>(() =>
    field && condition ? draftOf(field, condition, locale) : null,
  );
  const [tried, setTried] = useState(false);
  const built = field && draft ? buildCondition(field, draft) : null;
  const problem = tried && built && 'problem' in built ? built.problem : null;

  const chooseField = (id: string | null): void => {
    const chosen = offered.find((each) => each.id === id);
    if (!chosen) return;
    setField(chosen);
    setDraft(startDraft(chosen));
    setTried(false);
  };
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    setTried(true);
    if (field && built && 'condition' in built) onDone({ ...built.condition, field: field.id });
  };
  const sections = [...new Set(offered.map(({ section }) => section))];

  return (
    <form className={classes.form} onSubmit={submit}>
      <Select
        label={t('filters:field')}
        placeholder={t('filters:findField')}
        searchable
        data-autofocus={condition === null || undefined}
        value={field?.id ?? null}
        data={sections.map((section) => ({
          group: t(`fields:sections.${section}`),
          items: offered
            .filter((each) => each.section === section)
            .map(({ id, label }) => ({ value: id, label })),
        }))}
        comboboxProps={{ withinPortal: false }}
        onChange={chooseField}
      />
      {field && draft ? (
        <>
          <Select
            label={t('filters:operator')}
            value={draft.operator}
            data={offeredOperators(field).map((value) => ({ value, label: t(`filters:operators.${value}`) }))}
            comboboxProps={{ withinPortal: false }}
            onChange={(value) => {
              const operator = offeredOperators(field).find((each) => each === value);
              if (operator) setDraft({ ...draft, operator });
            }}
          />
          <ConditionValue
            field={field}
            draft={draft}
            error={
              problem === null
                ? null
                : problem === 'needValue'
                  ? t('filters:needValue')
                  : t(`fields:problems.${problem}`)
            }
            onChange={setDraft}
          />
          <Button type="submit">{t('filters:apply')}</Button>
        </>
      ) : null}
    </form>
  );
}
