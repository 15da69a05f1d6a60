import { ActionIcon, Menu } from '@mantine/core';
import { IconCopy, IconDots, IconEdit, IconFileExport, IconList, IconTrash } from '@tabler/icons-react';
import { useContext, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { composeSegmentRule } from '../../src-shared/segments/expand-segments.ts';
import type { Segment } from '../../src-shared/segments/segment.ts';
import { ContactSlotsContext } from '../contacts/contact-slots.ts';
import { useOpenContactList } from '../contacts/use-open-contact-list.ts';
import { composeSegmentView } from './segment-view.ts';
import { useDuplicateSegment } from './use-duplicate-segment.ts';
import type { SegmentActs } from './use-segment-acts.ts';

type Props = Readonly<{ segment: Segment; acts: SegmentActs; onRemoved?: () => void }>;

/** Everything that can be done with one segment and with those who are in it. */
export function SegmentMenu({ segment, acts, onRemoved }: Props): ReactNode {
  const { t } = useTranslation('segmentActs');
  const openList = useOpenContactList();
  const duplicate = useDuplicateSegment(acts);
  const { onExport } = useContext(ContactSlotsContext);
  const { id, name, count } = segment;
  const scope = { label: name, filter: composeSegmentRule([id]) };
  const remove = async (): Promise<void> => {
    if (await acts.remove(segment)) onRemoved?.();
  };
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <ActionIcon variant="subtle" color="gray" aria-label={t('menu', { name })}>
          <IconDots size={16} stroke={1.6} aria-hidden />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item leftSection={<IconList size={14} aria-hidden />} onClick={() => openList(scope)}>
          {t('show')}
        </Menu.Item>
        <Menu.Item
          leftSection={<IconEdit size={14} aria-hidden />}
          disabled={count === 0}
          onClick={() => openList(scope, { selectAll: true })}
        >
          {t('edit')}
        </Menu.Item>
        {onExport ? (
          <Menu.Item
            leftSection={<IconFileExport size={14} aria-hidden />}
            disabled={count === 0}
            onClick={() => onExport(composeSegmentView(id), null)}
          >
            {t('export')}
          </Menu.Item>
        ) : null}
        <Menu.Item leftSection={<IconCopy size={14} aria-hidden />} onClick={() => void duplicate(segment)}>
          {t('duplicate')}
        </Menu.Item>
        <Menu.Divider />
        <Menu.Item leftSection={<IconTrash size={14} aria-hidden />} onClick={() => void remove()}>
          {t('delete')}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
