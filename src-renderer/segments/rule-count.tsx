import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { everything, type Filter } from '../../src-shared/filters/filter.ts';
import { useQueryChannel } from '../ipc/use-query-channel.ts';
import { useFormat } from '../ui/use-format.ts';
import { composeRuleView } from './segment-view.ts';
import classes from './segments.module.css';
import { useRuleSentence } from './use-rule-sentence.ts';

type Props = Readonly<{
  rule: Filter | null;
  /** What is said while there is no rule yet. */
  without: string;
}>;

/** How many a rule finds, and the rule in words; the last figure stays, greyed, while the next is counted. */
export function RuleCount({ rule, without }: Props): ReactNode {
  const { t } = useTranslation('segmentActs');
  const format = useFormat();
  const tellRule = useRuleSentence();
  const { data, isPlaceholderData } = useQueryChannel(
    'contacts:count',
    { view: composeRuleView(rule ?? everything) },
    { enabled: rule !== null, keepPrevious: true, gcTime: 30_000 },
  );
  const total = data?.total;
  return (
    <div className={classes.preview} aria-live="polite">
      {rule === null ? (
        <p>{without}</p>
      ) : (
        <>
          <p className={classes.total} data-old={isPlaceholderData || undefined}>
            {total === undefined
              ? '…'
              : total === 0
                ? t('combine.nobody')
                : t('counted', { count: total, figure: format.number(total) })}
          </p>
          <p className={classes.meaning}>{tellRule(rule)}</p>
        </>
      )}
    </div>
  );
}
