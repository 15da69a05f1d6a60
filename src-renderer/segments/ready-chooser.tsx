import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useQueryChannel } from '../ipc/use-query-channel.ts';
import { Dialog } from '../ui/dialog.tsx';
import { QueryView } from '../ui/query-view.tsx';
import { useFormat } from '../ui/use-format.ts';
import { ReadyForm } from './ready-form.tsx';
import classes from './segments.module.css';
import type { SegmentActs } from './use-segment-acts.ts';

type Props = Readonly<{ opened: boolean; acts: SegmentActs; onClose: () => void }>;

/** The ready-made segments in a window of its own, each with its rule and how many it would have. */
export function ReadyChooser({ opened, acts, onClose }: Props): ReactNode {
  const { t } = useTranslation('segmentActs');
  const { locale } = useFormat();
  const query = useQueryChannel('segments:offers', { locale }, { enabled: opened });
  return (
    <Dialog opened={opened} title={t('ready.title')} width={680} onClose={onClose}>
      <p className={classes.hint}>{t('ready.lead')}</p>
      <QueryView query={query}>
        {({ offers }) => <ReadyForm offers={offers} acts={acts} onDone={onClose} />}
      </QueryView>
    </Dialog>
  );
}
