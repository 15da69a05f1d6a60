import { Checkbox } from '@mantine/core';
import { useId, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { ReadySegmentKey, ReadyValueKey } from '../../src-shared/segments/ready-segments.ts';
import type { ReadyOffer } from '../../src-shared/segments/segments-contract.ts';
import { useFormat } from '../ui/use-format.ts';
import classes from './segments.module.css';
import { useRuleSentence } from './use-rule-sentence.ts';

type Props = Readonly<{
  /** `rules`, or the key of those that come one for each value. */
  group: ReadySegmentKey | 'rules';
  offers: readonly ReadyOffer[];
  ticked: ReadonlySet<string>;
  onToggle: (name: string) => void;
}>;

/** One group of ready-made segments: name, rule in words, how many it would have. */
export function ReadyLines({ group, offers, ticked, onToggle }: Props): ReactNode {
  const { t } = useTranslation('segmentActs');
  const format = useFormat();
  const tellRule = useRuleSentence();
  const id = useId();
  return (
    <fieldset className={classes.ticks} aria-labelledby={id}>
      <legend id={id}>{isByValue(group) ? t(`ready.values.${group}`) : t('ready.rules')}</legend>
      <ul>
        {offers.map(({ name, rule, count, taken }) => (
          <li key={name}>
            <Checkbox
              label={name}
              description={taken ? t('ready.taken') : tellRule(rule)}
              checked={taken || ticked.has(name)}
              disabled={taken}
              onChange={() => onToggle(name)}
            />
            <span>{format.number(count)}</span>
          </li>
        ))}
      </ul>
    </fieldset>
  );
}

function isByValue(group: ReadySegmentKey | 'rules'): group is ReadyValueKey {
  return group === 'bySource' || group === 'byCity';
}
