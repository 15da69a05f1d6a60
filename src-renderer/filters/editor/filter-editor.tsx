import { useCallback, useMemo, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Filter } from '../../../src-shared/filters/filter.ts';
import type { KnownField } from '../../contacts/fields/known-field.ts';
import { useKnownFields } from '../../contacts/fields/use-known-fields.ts';
import { useQueryChannel } from '../../ipc/use-query-channel.ts';
import { useRuleSentence } from '../../segments/use-rule-sentence.ts';
import { LoadingLines } from '../../ui/loading-lines.tsx';
import { useFormat } from '../../ui/use-format.ts';
import { buildRule } from './build-rule.ts';
import { draftOfRule } from './draft-of-rule.ts';
import { listEditorFields } from './editor-field.ts';
import classes from './editor.module.css';
import type { Editor } from './editor.ts';
import { GroupEditor } from './group-editor.tsx';

type Props = Readonly<{
  /** The rule to begin with; a later one is not taken over: give another `key`. */
  rule: Filter;
  /** The rule after every change, without the rows that still lack something. */
  onChange: (rule: Filter) => void;
}>;

/** Puts a rule together in rows «поле – условие – значение» and groups; under them it reads as a sentence. */
export function FilterEditor(props: Props): ReactNode {
  const { t } = useTranslation('rules');
  const known = useKnownFields();
  const fields = useMemo(() => listEditorFields(known, t('segment')), [known, t]);
  // Without the owner's own fields their conditions would seem to ask of nothing.
  const { data } = useQueryChannel('custom-fields:list', {});
  return data === undefined ? <LoadingLines /> : <RuleEditor {...props} fields={fields} />;
}

function RuleEditor({
  rule,
  onChange,
  fields,
}: Props & Readonly<{ fields: readonly KnownField[] }>): ReactNode {
  const { t } = useTranslation('rules');
  const { locale } = useFormat();
  const tellRule = useRuleSentence();
  const find = useCallback((id: string) => fields.find((field) => field.id === id), [fields]);
  const [root, setRoot] = useState(() => draftOfRule(rule, find, locale));
  const meant = useMemo(() => buildRule(root, find), [root, find]);
  const editor: Editor = {
    fields,
    find,
    act: (change) => {
      const next = change(root);
      setRoot(next);
      onChange(buildRule(next, find));
    },
  };
  const isEverybody = meant.type === 'and' && meant.rules.length === 0;
  return (
    <section className={classes.editor} aria-label={t('editor')}>
      <GroupEditor editor={editor} group={root} depth={0} />
      <p className={classes.sentence} aria-live="polite">
        {isEverybody ? (
          t('everybody')
        ) : (
          <>
            <b>{t('sentence')}</b> {tellRule(meant)}
          </>
        )}
      </p>
    </section>
  );
}
