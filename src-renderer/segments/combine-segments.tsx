import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Segment } from '../../src-shared/segments/segment.ts';
import { Dialog } from '../ui/dialog.tsx';
import { CombineForm } from './combine-form.tsx';
import type { SegmentActs } from './use-segment-acts.ts';

type Props = Readonly<{
  opened: boolean;
  segments: readonly Segment[];
  acts: SegmentActs;
  onClose: () => void;
}>;

/** Puts segments together in a window of its own; Esc leaves everything as it was. */
export function CombineSegments({ opened, segments, acts, onClose }: Props): ReactNode {
  const { t } = useTranslation('segmentActs');
  return (
    <Dialog opened={opened} title={t('combine.title')} onClose={onClose}>
      <CombineForm segments={segments} acts={acts} onDone={onClose} />
    </Dialog>
  );
}
