import { IconUsersGroup } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Filter } from '../../src-shared/filters/filter.ts';
import { NamePopover } from './name-popover.tsx';
import { useSegmentActs } from './use-segment-acts.ts';

type Props = Readonly<{ rule: Filter }>;

/** Keeps the filter of the list as a segment under a name. */
export function SaveAsSegment({ rule }: Props): ReactNode {
  const { t } = useTranslation('segments');
  const acts = useSegmentActs();
  return (
    <NamePopover
      label={t('saveAs')}
      fieldLabel={t('saveName')}
      saveLabel={t('save')}
      button={{
        variant: 'subtle',
        color: 'gray',
        size: 'compact-sm',
        leftSection: <IconUsersGroup size={15} stroke={1.6} aria-hidden />,
      }}
      onSave={(name) => acts.create(name, rule)}
    />
  );
}
