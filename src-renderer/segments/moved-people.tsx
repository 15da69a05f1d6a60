import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useQueryChannel } from '../ipc/use-query-channel.ts';
import { QueryView } from '../ui/query-view.tsx';
import { useMonthName } from '../ui/use-month-name.ts';
import { PeoplePanel } from './people-panel.tsx';

/** A figure of the movement of a segment. */
export type MovedAsked = Readonly<{ month: string; entered: boolean }>;

type Props = Readonly<{ segmentId: number; asked: MovedAsked; onClose: () => void }>;

/** The clients who entered a segment in a month, or left it. */
export function MovedPeople({ segmentId, asked, onClose }: Props): ReactNode {
  const { t } = useTranslation('segmentActs');
  const tellMonth = useMonthName();
  const query = useQueryChannel('segments:moved', { id: segmentId, ...asked });
  const title = t(asked.entered ? 'moved.entered' : 'moved.left', { month: tellMonth(asked.month) });
  return (
    <QueryView query={query} lines={2}>
      {({ ids }) => <PeoplePanel title={title} hint={t('moved.hint')} ids={ids} onClose={onClose} />}
    </QueryView>
  );
}
