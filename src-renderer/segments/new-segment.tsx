import { Button, TextInput } from '@mantine/core';
import { useState, type FormEvent, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { everything, type Filter } from '../../src-shared/filters/filter.ts';
import { FilterEditor } from '../filters/editor/filter-editor.tsx';
import { RulePreviewView } from '../filters/editor/rule-preview.tsx';
import { useRulePreview } from '../filters/editor/use-rule-preview.ts';
import { Screen } from '../ui/screen.tsx';
import classes from './segments.module.css';
import type { SegmentActs } from './use-segment-acts.ts';

type Props = Readonly<{ acts: SegmentActs; onDone: () => void }>;

/** A new segment: its name, its rule, and who is in it while the rule is put together. */
export function NewSegment({ acts, onDone }: Props): ReactNode {
  const { t } = useTranslation('segments');
  const [name, setName] = useState('');
  const [rule, setRule] = useState<Filter>(everything);
  const preview = useRulePreview(rule);
  const isEverybody = rule.type === 'and' && rule.rules.length === 0;
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    if (await acts.create(name.trim(), rule)) onDone();
  };
  return (
    <Screen title={t('new.title')} lead={t('new.lead')}>
      <form className={classes.rename} onSubmit={(event) => void submit(event)}>
        <TextInput
          label={t('saveName')}
          value={name}
          maxLength={200}
          data-autofocus
          onChange={(event) => setName(event.currentTarget.value)}
        />
        <Button type="submit" disabled={name.trim() === '' || isEverybody || preview.error !== null}>
          {t('new.save')}
        </Button>
        <Button variant="default" onClick={onDone}>
          {t('new.cancel')}
        </Button>
      </form>
      <FilterEditor rule={everything} onChange={setRule} />
      <RulePreviewView preview={preview} />
    </Screen>
  );
}
