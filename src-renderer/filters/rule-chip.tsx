import { CloseButton } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Filter } from '../../src-shared/filters/filter.ts';
import { useRuleSentence } from '../segments/use-rule-sentence.ts';
import classes from './filters.module.css';

type Props = Readonly<{ rule: Filter; onEdit: () => void; onRemove: () => void }>;

/** A part of the list's filter that is more than one condition, in words: a click opens it in the editor. */
export function RuleChip({ rule, onEdit, onRemove }: Props): ReactNode {
  const { t } = useTranslation(['rules', 'filters']);
  const what = useRuleSentence()(rule);
  return (
    <span className={classes.chip}>
      <button
        type="button"
        className={classes.chipText}
        title={t('rules:changeRule', { what })}
        onClick={onEdit}
      >
        {what}
      </button>
      <CloseButton size="xs" aria-label={t('filters:remove', { what })} onClick={onRemove} />
    </span>
  );
}
