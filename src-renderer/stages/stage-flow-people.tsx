import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Stage } from '../../src-shared/stages/stage.ts';
import { useKnownFields } from '../contacts/fields/use-known-fields.ts';
import { useQueryChannel } from '../ipc/use-query-channel.ts';
import { PeoplePanel } from '../segments/people-panel.tsx';
import { QueryView } from '../ui/query-view.tsx';
import { useMonthName } from '../ui/use-month-name.ts';

type Props = Readonly<{
  month: string;
  step: Readonly<{ from: Stage | null; to: Stage }>;
  onClose: () => void;
}>;

/** The clients behind a figure of the movement between stages. */
export function StageFlowPeople({ month, step, onClose }: Props): ReactNode {
  const { t } = useTranslation(['stages', 'segmentActs']);
  const tellMonth = useMonthName();
  const { valueLabel } = useKnownFields();
  const query = useQueryChannel('stages:moved', { month, ...step });
  const title = t('stages:flows.people', {
    from: step.from === null ? t('stages:flows.added') : valueLabel('stage', step.from),
    to: valueLabel('stage', step.to),
    month: tellMonth(month),
  });
  return (
    <QueryView query={query} lines={2}>
      {({ ids }) => (
        <PeoplePanel title={title} hint={t('segmentActs:moved.hint')} ids={ids} onClose={onClose} />
      )}
    </QueryView>
  );
}
