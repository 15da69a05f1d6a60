import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { ContactCard } from '../../src-shared/contacts/contact.ts';
import { stages } from '../../src-shared/stages/stage.ts';
import { defaultStageSettings } from '../../src-shared/stages/stage-settings.ts';
import { useKnownFields } from '../contacts/fields/use-known-fields.ts';
import { useQueryChannel } from '../ipc/use-query-channel.ts';
import { useFormat } from '../ui/use-format.ts';
import classes from './stage-line.module.css';
import { StageMenu } from './stage-menu.tsx';
import { useSetStage } from './use-set-stage.ts';
import { useStageReason } from './use-stage-reason.ts';

/** The stage of a client with what it comes from; set by hand it says so, what the thresholds would say, and the way back. */
export function StageLine({ card }: Readonly<{ card: ContactCard }>): ReactNode {
  const { t } = useTranslation('stages');
  const format = useFormat();
  const { valueLabel } = useKnownFields();
  const settings = useQueryChannel('stages:get', {}).data?.settings ?? defaultStageSettings;
  const audience = useQueryChannel('segments:of-contact', { id: card.id }).data;
  const tellReason = useStageReason(settings);
  const setStage = useSetStage(card.id);
  const stage = stages.find((each) => each === card.fields['stage']);
  if (stage === undefined) return null;
  const isByHand = typeof card.fields['stageOverride'] === 'string';
  const computed = audience?.computedStage;
  const since = audience?.stageSince ?? null;
  return (
    <section className={classes.line} aria-label={t('card.label')}>
      <p data-selectable>
        <b>{valueLabel('stage', stage)}</b>
        {' · '}
        {isByHand ? t('badge.byHandMark') : tellReason(stage, card)}
        {since === null ? null : (
          <span className={classes.since}> · {t('card.since', { date: format.date(since) })}</span>
        )}
      </p>
      {isByHand && computed !== undefined ? (
        <p className={classes.rules} data-selectable>
          {t('card.byRules', { stage: valueLabel('stage', computed), why: tellReason(computed, card) })}
        </p>
      ) : null}
      {card.deletedAt === null ? (
        <div className={classes.buttons}>
          <StageMenu stage={stage} isByHand={isByHand} onSet={setStage} />
          {isByHand && computed !== undefined ? (
            <Button variant="subtle" size="compact-sm" onClick={() => setStage(null, computed)}>
              {t('card.back')}
            </Button>
          ) : null}
        </div>
      ) : null}
    </section>
  );
}
