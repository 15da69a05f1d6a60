import { IconListDetails } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { NamePopover } from './name-popover.tsx';
import type { SegmentActs } from './use-segment-acts.ts';

/** Begins a list that is filled by hand. */
export function NewList({ acts }: Readonly<{ acts: SegmentActs }>): ReactNode {
  const { t } = useTranslation('segmentActs');
  return (
    <NamePopover
      label={t('newList')}
      fieldLabel={t('listName')}
      hint={t('newListHint')}
      saveLabel={t('create')}
      button={{
        variant: 'default',
        leftSection: <IconListDetails size={16} stroke={1.6} aria-hidden />,
      }}
      onSave={(name) => acts.create(name, null)}
    />
  );
}
