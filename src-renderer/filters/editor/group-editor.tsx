import { Button, CloseButton, NativeSelect } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { addRow, changeRow, deepestGroup, removeRow } from './change-draft.ts';
import classes from './editor.module.css';
import type { Editor } from './editor.ts';
import { RowEditor } from './row-editor.tsx';
import { RowMenu } from './row-menu.tsx';
import { startGroup, startRow, type GroupDraft, type RowDraft } from './rule-draft.ts';

const modes = {
  all: { mode: 'and', nots: 0 },
  any: { mode: 'or', nots: 0 },
  none: { mode: 'or', nots: 1 },
  notAll: { mode: 'and', nots: 1 },
} as const;
const modeNames = ['all', 'any', 'none', 'notAll'] as const;

type Props = Readonly<{ editor: Editor; group: GroupDraft; depth: number }>;

/** Conditions joined in one way, and groups among them. */
export function GroupEditor({ editor, group, depth }: Props): ReactNode {
  const { t } = useTranslation('rules');
  const chosen = modeNames.find(
    (name) => modes[name].mode === group.mode && modes[name].nots === group.nots % 2,
  );
  const add = (row: RowDraft): void => editor.act((root) => addRow(root, group.key, row));
  const isRoot = depth === 0;
  return (
    <fieldset className={isRoot ? classes.root : classes.group} aria-label={t('group')}>
      <div className={classes.head}>
        <span className={classes.matches}>{t('matches')}</span>
        <NativeSelect
          aria-label={t('mode')}
          className={classes.mode}
          value={chosen}
          data={modeNames.map((value) => ({ value, label: t(`modes.${value}`) }))}
          onChange={(event) => {
            const name = modeNames.find((each) => each === event.currentTarget.value);
            if (name) editor.act((root) => changeRow(root, { ...group, ...modes[name], bare: false }));
          }}
        />
        {isRoot ? null : (
          <span className={classes.tools}>
            <RowMenu editor={editor} row={group} label={t('moreGroup')} />
            <CloseButton
              size="sm"
              aria-label={t('removeGroup')}
              onClick={() => editor.act((root) => removeRow(root, group.key))}
            />
          </span>
        )}
      </div>
      {group.rows.map((row, index) =>
        row.type === 'group' ? (
          <GroupEditor key={row.key} editor={editor} group={row} depth={depth + 1} />
        ) : (
          <RowEditor key={row.key} editor={editor} row={row} number={index + 1} />
        ),
      )}
      <div className={classes.adds}>
        <Button
          variant="subtle"
          size="compact-sm"
          leftSection={<IconPlus size={15} stroke={1.6} aria-hidden />}
          onClick={() => add(startRow(true))}
        >
          {t('add')}
        </Button>
        {depth < deepestGroup ? (
          <Button
            variant="subtle"
            color="gray"
            size="compact-sm"
            leftSection={<IconPlus size={15} stroke={1.6} aria-hidden />}
            onClick={() => add(startGroup(group.mode === 'and' ? 'or' : 'and'))}
          >
            {t('addGroup')}
          </Button>
        ) : null}
      </div>
    </fieldset>
  );
}
