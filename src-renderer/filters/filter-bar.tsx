import { Button } from '@mantine/core';
import { IconAdjustmentsHorizontal, IconFilterPlus } from '@tabler/icons-react';
import { memo, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Filter } from '../../src-shared/filters/filter.ts';
import { useKnownFields } from '../contacts/fields/use-known-fields.ts';
import { ConditionChip } from './condition-chip.tsx';
import { ConditionPopover } from './condition-popover.tsx';
import { FilterDrawer } from './filter-drawer.tsx';
import classes from './filters.module.css';
import { composeListRule, splitListRule } from './list-rule.ts';
import { RuleChip } from './rule-chip.tsx';

type Props = Readonly<{
  /** All must hold. */
  conditions: readonly Filter[];
  onChange: (conditions: readonly Filter[]) => void;
}>;

/** The conditions of the list as the parts of one sentence, each changed by a click; one more by a form, anything by the editor. */
export const FilterBar = memo(function FilterBar({ conditions, onChange }: Props): ReactNode {
  const { t } = useTranslation(['filters', 'rules']);
  const fields = useKnownFields();
  const [adding, setAdding] = useState(false);
  const [editing, setEditing] = useState(false);
  const replace = (index: number, by: readonly Filter[]): void =>
    onChange(conditions.flatMap((each, at) => (at === index ? by : [each])));
  const drawChip = (rule: Filter, index: number): ReactNode => {
    const onRemove = (): void => replace(index, []);
    // Two equal conditions may stand side by side; their order is their identity.
    return rule.type === 'condition' && fields.find(rule.field) !== undefined ? (
      <ConditionChip
        key={index}
        condition={rule}
        onChange={(changed) => replace(index, [changed])}
        onRemove={onRemove}
      />
    ) : (
      <RuleChip key={index} rule={rule} onEdit={() => setEditing(true)} onRemove={onRemove} />
    );
  };

  return (
    <fieldset className={classes.bar} aria-label={t('filters:label')}>
      {conditions.map(drawChip)}
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
          title={t('filters:add')}
          leftSection={<IconFilterPlus size={15} stroke={1.6} aria-hidden />}
          onClick={() => setAdding(!adding)}
        >
          <span className={classes.word}>{t('filters:add')}</span>
        </Button>
      </ConditionPopover>
      <Button
        variant="subtle"
        color="gray"
        size="compact-sm"
        title={t('rules:moreConditions')}
        leftSection={<IconAdjustmentsHorizontal size={15} stroke={1.6} aria-hidden />}
        onClick={() => setEditing(true)}
      >
        <span className={classes.word}>{t('rules:moreConditions')}</span>
      </Button>
      {conditions.length > 1 ? (
        <Button variant="subtle" color="gray" size="compact-sm" onClick={() => onChange([])}>
          {t('filters:clear')}
        </Button>
      ) : null}
      <FilterDrawer
        opened={editing}
        rule={composeListRule(conditions)}
        onApply={(rule) => {
          onChange(splitListRule(rule));
          setEditing(false);
        }}
        onClose={() => setEditing(false)}
      />
    </fieldset>
  );
});
