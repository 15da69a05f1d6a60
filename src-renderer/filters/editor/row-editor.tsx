import { CloseButton } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useRuleSentence } from '../../segments/use-rule-sentence.ts';
import { buildRow, type RowProblem } from './build-rule.ts';
import { changeRow, removeRow } from './change-draft.ts';
import { ConditionControls } from './condition-controls.tsx';
import classes from './editor.module.css';
import type { Editor } from './editor.ts';
import { EventControls } from './event-controls.tsx';
import { FieldSelect } from './field-select.tsx';
import { RowMenu } from './row-menu.tsx';
import type { GroupDraft, KeptRow, RowDraft } from './rule-draft.ts';

const told = [
  'needField',
  'needValue',
  'needFigure',
  'needSpan',
  'needDay',
  'figure',
  'number',
  'money',
  'date',
] as const;

function findWords(problem: RowProblem): (typeof told)[number] | 'other' {
  return told.find((each) => each === problem) ?? 'other';
}

type Props = Readonly<{ editor: Editor; row: Exclude<RowDraft, GroupDraft>; number: number }>;

/** One condition: its field, what is asked, the value; what it still lacks stands under it. */
export function RowEditor({ editor, row, number }: Props): ReactNode {
  const { t } = useTranslation('rules');
  const built = buildRow(row, editor.find);
  const change = (next: RowDraft): void => editor.act((root) => changeRow(root, next));
  return (
    <fieldset className={classes.row} aria-label={t('row', { number })}>
      <div className={classes.line}>
        <div className={classes.controls}>
          {row.nots % 2 === 1 ? (
            <button
              type="button"
              className={classes.not}
              title={t('notHint')}
              onClick={() => change({ ...row, nots: 0 })}
            >
              {t('not')}
            </button>
          ) : null}
          {row.type === 'kept' ? (
            <KeptWords row={row} />
          ) : (
            <>
              <FieldSelect editor={editor} row={row} onChange={change} />
              {row.type === 'events' ? (
                <EventControls draft={row.draft} onChange={(draft) => change({ ...row, draft })} />
              ) : (
                <ConditionControls editor={editor} row={row} onChange={change} />
              )}
            </>
          )}
        </div>
        <span className={classes.tools}>
          <RowMenu editor={editor} row={row} label={t('more', { number })} />
          <CloseButton
            size="sm"
            aria-label={t('remove', { number })}
            onClick={() => editor.act((root) => removeRow(root, row.key))}
          />
        </span>
      </div>
      {'problem' in built ? <p className={classes.lack}>{t(`needs.${findWords(built.problem)}`)}</p> : null}
    </fieldset>
  );
}

function KeptWords({ row: { rule } }: Readonly<{ row: KeptRow }>): ReactNode {
  const { t } = useTranslation('rules');
  const tellRule = useRuleSentence();
  return (
    <p className={classes.kept}>
      <b>{tellRule(rule)}</b> {t('kept')}
    </p>
  );
}
