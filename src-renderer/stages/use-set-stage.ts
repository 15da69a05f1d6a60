import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import type { Stage } from '../../src-shared/stages/stage.ts';
import { useKnownFields } from '../contacts/fields/use-known-fields.ts';
import { useToldAct } from '../contacts/use-told-act.ts';
import { useCommandChannel } from '../ipc/use-command-channel.ts';

/** Places a client by hand, or (null) gives the stage back to the thresholds; `then` is the stage that will show. */
export type SetStage = (stage: Stage | null, then: Stage) => void;

/** Sets the stage of a card; tells it and offers the way back. */
export function useSetStage(contactId: number): SetStage {
  const { t } = useTranslation('stages');
  const { valueLabel } = useKnownFields();
  const run = useToldAct();
  const { mutateAsync: update } = useCommandChannel('contacts:update');
  return useCallback(
    (stage, then) => {
      const name = { stage: valueLabel('stage', then) };
      void run(
        update({ id: contactId, changes: { fields: { stageOverride: stage } } }),
        stage === null ? t('card.returned', name) : t('card.placed', name),
      );
    },
    [contactId, t, valueLabel, run, update],
  );
}
