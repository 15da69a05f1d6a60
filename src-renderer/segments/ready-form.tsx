import { Button } from '@mantine/core';
import { useState, type FormEvent, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { ReadyOffer } from '../../src-shared/segments/segments-contract.ts';
import { useFormat } from '../ui/use-format.ts';
import { ReadyLines } from './ready-lines.tsx';
import classes from './segments.module.css';
import type { SegmentActs } from './use-segment-acts.ts';

type Props = Readonly<{ offers: readonly ReadyOffer[]; acts: SegmentActs; onDone: () => void }>;

/** Chooses among the ready-made segments; those that are one rule are ticked from the beginning. */
export function ReadyForm({ offers, acts, onDone }: Props): ReactNode {
  const { t } = useTranslation('segmentActs');
  const format = useFormat();
  const free = offers.filter(({ taken }) => !taken);
  const [ticked, setTicked] = useState<ReadonlySet<string>>(
    () => new Set(free.filter(({ value }) => value === null).map(({ name }) => name)),
  );
  const chosen = free.filter(({ name }) => ticked.has(name));
  const isWhole = chosen.length === free.length;
  const toggle = (name: string): void => {
    const next = new Set(ticked);
    if (!next.delete(name)) next.add(name);
    setTicked(next);
  };
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    if (await acts.addReady(chosen.map(({ key, value }) => ({ key, value })))) onDone();
  };
  const groups = [...Map.groupBy(offers, ({ key, value }) => (value === null ? 'rules' : key))];
  return (
    <form className={classes.stack} onSubmit={(event) => void submit(event)}>
      <div className={classes.readyList}>
        {groups.map(([key, lines]) => (
          <ReadyLines key={key} group={key} offers={lines} ticked={ticked} onToggle={toggle} />
        ))}
      </div>
      <div className={classes.buttons}>
        <Button type="submit" disabled={chosen.length === 0}>
          {chosen.length === 0
            ? t('ready.addNone')
            : t('ready.add', { count: chosen.length, figure: format.number(chosen.length) })}
        </Button>
        {free.length === 0 ? null : (
          <Button
            variant="subtle"
            onClick={() => setTicked(new Set(isWhole ? [] : free.map(({ name }) => name)))}
          >
            {t(isWhole ? 'ready.none' : 'ready.all')}
          </Button>
        )}
      </div>
    </form>
  );
}
