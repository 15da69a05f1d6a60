import { SegmentedControl, TextInput } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { interactionDirections } from '../../src-shared/interactions/interaction.ts';
import {
  hasDirection,
  hasDuration,
  type InteractionDraft,
  type InteractionProblem,
} from './interaction-draft.ts';
import classes from './timeline.module.css';

type Props = Readonly<{
  draft: InteractionDraft;
  problem: InteractionProblem | null;
  onChange: (part: Partial<InteractionDraft>) => void;
}>;

/** Time, duration, who began, outcome: only what the kind of entry has. */
export function InteractionDetails({ draft, problem, onChange }: Props): ReactNode {
  const { t } = useTranslation('interactions');
  return (
    <>
      {hasDirection(draft.kind) ? (
        <SegmentedControl
          aria-label={t('directionLabel')}
          value={draft.direction ?? 'none'}
          data={[...interactionDirections, 'none' as const].map((value) => ({
            value,
            label: t(`directionChoices.${value}`),
          }))}
          onChange={(value) =>
            onChange({ direction: interactionDirections.find((each) => each === value) ?? null })
          }
        />
      ) : null}
      <div className={classes.details}>
        <TextInput
          label={t('when')}
          placeholder={t('now')}
          description={t('whenPlaceholder')}
          value={draft.when}
          error={problem === 'when' ? t('problems.when') : null}
          inputWrapperOrder={['label', 'input', 'error', 'description']}
          onChange={(event) => onChange({ when: event.currentTarget.value })}
        />
        {hasDuration(draft.kind) ? (
          <TextInput
            label={t('duration')}
            inputMode="numeric"
            value={draft.duration}
            error={problem === 'duration' ? t('problems.duration') : null}
            onChange={(event) => onChange({ duration: event.currentTarget.value })}
          />
        ) : null}
      </div>
      <TextInput
        label={t('outcome')}
        value={draft.outcome}
        maxLength={500}
        onChange={(event) => onChange({ outcome: event.currentTarget.value })}
      />
    </>
  );
}
