import { CloseButton } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Condition } from '../../src-shared/filters/filter.ts';
import { useKnownFields } from '../contacts/fields/use-known-fields.ts';
import { useFormat } from '../ui/use-format.ts';
import { ConditionPopover } from './condition-popover.tsx';
import { describeCondition } from './describe-condition.ts';
import classes from './filters.module.css';

type Props = Readonly<{
  condition: Condition;
  onChange: (condition: Condition) => void;
  onRemove: () => void;
}>;

/** One condition in words: a click changes it, the cross takes it away. */
export function ConditionChip({ condition, onChange, onRemove }: Props): ReactNode {
  const { t } = useTranslation('filters');
  const { locale } = useFormat();
  const fields = useKnownFields();
  const [open, setOpen] = useState(false);
  const field = fields.find(condition.field);
  if (!field) return null;
  const what = describeCondition(field, condition, { locale, valueLabel: fields.valueLabel });
  return (
    <span className={classes.chip}>
      <ConditionPopover open={open} onOpen={setOpen} condition={condition} onDone={onChange}>
        <button
          type="button"
          className={classes.chipText}
          title={t('change', { what })}
          onClick={() => setOpen(!open)}
        >
          {what}
        </button>
      </ConditionPopover>
      <CloseButton size="xs" aria-label={t('remove', { what })} onClick={onRemove} />
    </span>
  );
}
