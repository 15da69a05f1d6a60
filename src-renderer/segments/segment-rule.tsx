import { Button } from '@mantine/core';
import { IconPencil } from '@tabler/icons-react';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Filter } from '../../src-shared/filters/filter.ts';
import type { Segment } from '../../src-shared/segments/segment.ts';
import { FilterEditor } from '../filters/editor/filter-editor.tsx';
import { RulePreviewView } from '../filters/editor/rule-preview.tsx';
import { useRulePreview } from '../filters/editor/use-rule-preview.ts';
import { useFormat } from '../ui/use-format.ts';
import classes from './segments.module.css';
import type { SegmentActs } from './use-segment-acts.ts';

type Props = Readonly<{ segment: Segment; acts: SegmentActs }>;

/** The rule of a segment: read in words over it, changed here. A list has none. */
export function SegmentRule({ segment, acts }: Props): ReactNode {
  const { t } = useTranslation('segments');
  const [editing, setEditing] = useState(false);
  const { rule } = segment;
  if (rule === null) return null;
  const close = (): void => setEditing(false);
  if (editing) return <RuleForm segment={segment} rule={rule} acts={acts} onClose={close} />;
  return (
    <div className={classes.buttons}>
      <Button
        variant="default"
        leftSection={<IconPencil size={16} stroke={1.6} aria-hidden />}
        onClick={() => setEditing(true)}
      >
        {t('edit.open')}
      </Button>
    </div>
  );
}

type FormProps = Props & Readonly<{ rule: Filter; onClose: () => void }>;

function RuleForm({ segment, rule, acts, onClose }: FormProps): ReactNode {
  const { t } = useTranslation('segments');
  const format = useFormat();
  const [draft, setDraft] = useState(rule);
  const preview = useRulePreview(draft);
  const { total, stale } = preview;
  const save = async (): Promise<void> => {
    if (await acts.changeRule(segment, draft)) onClose();
  };
  return (
    <div className={classes.stack}>
      <FilterEditor rule={rule} onChange={setDraft} />
      {total === null ? null : (
        <p className={classes.turn} data-old={stale || undefined}>
          {t('edit.turn', { from: format.number(segment.count), to: format.number(total) })}
        </p>
      )}
      <RulePreviewView preview={preview} />
      <div className={classes.buttons}>
        <Button disabled={preview.error !== null} onClick={() => void save()}>
          {t('edit.save')}
        </Button>
        <Button variant="default" onClick={onClose}>
          {t('edit.cancel')}
        </Button>
      </div>
    </div>
  );
}
