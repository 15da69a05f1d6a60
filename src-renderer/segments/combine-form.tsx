import { Button, NativeSelect, SegmentedControl, TextInput } from '@mantine/core';
import { useState, type FormEvent, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { combinations, composeCombination } from '../../src-shared/segments/compose-combination.ts';
import { segmentKinds, type Segment, type SegmentKind } from '../../src-shared/segments/segment.ts';
import { readCombination, toggleTicked, type CombinationDraft } from './combination-draft.ts';
import { RuleCount } from './rule-count.tsx';
import { SegmentTicks } from './segment-ticks.tsx';
import classes from './segments.module.css';
import { useCombinationName } from './use-combination-name.ts';
import type { SegmentActs } from './use-segment-acts.ts';

type Props = Readonly<{ segments: readonly Segment[]; acts: SegmentActs; onDone: () => void }>;

/** Which segments and how; who would be in it is counted before anything is saved. */
export function CombineForm({ segments, acts, onDone }: Props): ReactNode {
  const { t } = useTranslation('segmentActs');
  const [draft, setDraft] = useState<CombinationDraft>({
    how: 'and',
    first: segments[0]?.id ?? null,
    ticked: new Set(),
  });
  const [kind, setKind] = useState<SegmentKind>('dynamic');
  const [typed, setTyped] = useState<string | null>(null);
  const { how, first, ticked } = draft;
  const ids = readCombination(draft, segments);
  const proposed = useCombinationName(how, ids, segments);
  const name = typed ?? proposed;
  const isMinus = how === 'minus';

  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    if (ids === null || name.trim() === '') return;
    if (await acts.combine({ name: name.trim(), kind, how, ids })) onDone();
  };

  return (
    <form className={classes.stack} onSubmit={(event) => void submit(event)}>
      <SegmentedControl
        aria-label={t('combine.how')}
        value={how}
        data={combinations.map((value) => ({ value, label: t(`combine.${value}`) }))}
        onChange={(value) => {
          const next = combinations.find((each) => each === value);
          if (next) setDraft({ ...draft, how: next });
        }}
      />
      {isMinus ? (
        <NativeSelect
          label={t('combine.first')}
          value={String(first ?? '')}
          data={segments.map((each) => ({ value: String(each.id), label: each.name }))}
          onChange={(event) => setDraft({ ...draft, first: Number(event.currentTarget.value) })}
        />
      ) : null}
      <SegmentTicks
        label={t(isMinus ? 'combine.others' : 'combine.pick')}
        segments={isMinus ? segments.filter(({ id }) => id !== first) : segments}
        ticked={ticked}
        onToggle={(id) => setDraft({ ...draft, ticked: toggleTicked(ticked, id) })}
      />
      <RuleCount
        rule={ids === null ? null : composeCombination(how, ids)}
        without={t(isMinus ? 'combine.fewMinus' : 'combine.few')}
      />
      <SegmentedControl
        aria-label={t('combine.keep')}
        value={kind}
        data={segmentKinds.map((value) => ({ value, label: t(`combine.${value}`) }))}
        onChange={(value) => setKind(value === 'static' ? 'static' : 'dynamic')}
      />
      <TextInput
        label={t('name')}
        value={name}
        maxLength={200}
        onChange={(event) => setTyped(event.currentTarget.value)}
      />
      <div className={classes.buttons}>
        <Button type="submit" disabled={ids === null || name.trim() === ''}>
          {t('combine.save')}
        </Button>
        <Button variant="default" onClick={onDone}>
          {t('cancel')}
        </Button>
      </div>
    </form>
  );
}
