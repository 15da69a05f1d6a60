import { Button } from '@mantine/core';
import { IconFilterPlus } from '@tabler/icons-react';
import { memo, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Condition } from '../../src-shared/filters/filter.ts';
import { ConditionChip } from './condition-chip.tsx';
import { ConditionPopover } from './condition-popover.tsx';
import classes from './filters.module.css';

type Props = Readonly<{
  conditions: readonly Condition[];
  onChange: (conditions: readonly Condition[]) => void;
}>;

/** The conditions of the list as the parts of one sentence, each changed by a click; and a way to add one. */
export const FilterBar = memo(function FilterBar({ conditions, onChange }: Props): ReactNode {
  const { t } = useTranslation('filters');
  const [adding, setAdding] = useState(false);
  const replace = (index: number, by: readonly Condition[]): void =>
    onChange(conditions.flatMap((each, at) => (at === index ? by : [each])));

  return (
    <fieldset className={classes.bar} aria-label={t('label')}>
      {conditions.map((condition, index) => (
        <ConditionChip
          // Two equal conditions may stand side by side; their order is their identity.
          // oxlint-disable-next-line react/no-array-index-key
          key={index}
          condition={condition}
          onChange={(changed) => replace(index, [changed])}
          onRemove={() => replace(index, [])}
        />
      ))}
      <ConditionPopover
        open={adding}
        onOpen={setAdding}
        condition={null}
        onDone={(condition) => onChange([...conditions, condition])}
      >
        <Button
          variant="subtle"
          color="gray"
          size="compact-sm"
          leftSection={<IconFilterPlus size={15} stroke={1.6} />}
          onClick={() => setAdding(!adding)}
        >
          {t('add')}
        </Button>
      </ConditionPopover>
      {conditions.length > 1 ? (
        <Button variant="subtle" color="gray" size="compact-sm" onClick={() => onChange([])}>
          {t('clear')}
        </Button>
      ) : null}
    </fieldset>
  );
});
