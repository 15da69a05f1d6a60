import { ActionIcon, Menu } from '@mantine/core';
import { IconArrowDown, IconArrowUp, IconCopy, IconDots, IconSwitchHorizontal } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { changeRow, duplicateRow, moveRow } from './change-draft.ts';
import type { Editor } from './editor.ts';
import type { RowDraft } from './rule-draft.ts';

type Props = Readonly<{ editor: Editor; row: RowDraft; label: string }>;

/** What is done with a row as a whole: repeat it, move it, turn it over. */
export function RowMenu({ editor: { act }, row, label }: Props): ReactNode {
  const { t } = useTranslation('rules');
  const { key } = row;
  const isTurned = row.nots % 2 === 1;
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <ActionIcon variant="subtle" color="gray" size="md" aria-label={label}>
          <IconDots size={16} stroke={1.6} aria-hidden />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item
          leftSection={<IconArrowUp size={15} stroke={1.6} aria-hidden />}
          onClick={() => act((root) => moveRow(root, key, -1))}
        >
          {t('moveUp')}
        </Menu.Item>
        <Menu.Item
          leftSection={<IconArrowDown size={15} stroke={1.6} aria-hidden />}
          onClick={() => act((root) => moveRow(root, key, 1))}
        >
          {t('moveDown')}
        </Menu.Item>
        <Menu.Item
          leftSection={<IconCopy size={15} stroke={1.6} aria-hidden />}
          onClick={() => act((root) => duplicateRow(root, key))}
        >
          {t('duplicate')}
        </Menu.Item>
        {row.type === 'group' ? null : (
          <Menu.Item
            leftSection={<IconSwitchHorizontal size={15} stroke={1.6} aria-hidden />}
            onClick={() => act((root) => changeRow(root, { ...row, nots: isTurned ? 0 : 1 }))}
          >
            {t(isTurned ? 'turnBack' : 'turnOver')}
          </Menu.Item>
        )}
      </Menu.Dropdown>
    </Menu>
  );
}
