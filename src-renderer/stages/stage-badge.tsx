import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { ContactCard } from '../../src-shared/contacts/contact.ts';
import { stages } from '../../src-shared/stages/stage.ts';
import { defaultStageSettings } from '../../src-shared/stages/stage-settings.ts';
import { useKnownFields } from '../contacts/fields/use-known-fields.ts';
import { useQueryChannel } from '../ipc/use-query-channel.ts';
import classes from './stage-badge.module.css';
import { useStageMeaning } from './use-stage-meaning.ts';

type Props = Readonly<{ card: ContactCard }>;

/** The stage of a client in a word; why it is that one shows on hover and to a screen reader. */
export function StageBadge({ card }: Props): ReactNode {
  const { t } = useTranslation('stages');
  const { valueLabel } = useKnownFields();
  const { data } = useQueryChannel('stages:get', {});
  const tellMeaning = useStageMeaning(data?.settings ?? defaultStageSettings);
  const stage = stages.find((each) => each === card.fields['stage']);
  if (stage === undefined) return null;
  const isByHand = typeof card.fields['stageOverride'] === 'string';
  const name = valueLabel('stage', stage);
  const reason = isByHand ? t('badge.byHand') : `${t('badge.stage', { stage: name })}: ${tellMeaning(stage)}`;
  return (
    <span className={classes.badge} data-stage={stage} data-by-hand={isByHand} title={reason}>
      {name}
      {isByHand ? ` · ${t('badge.byHandMark')}` : ''}
    </span>
  );
}
