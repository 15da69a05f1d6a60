import { Button, Checkbox } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../ui/use-format.ts';
import classes from './difference-screen.module.css';
import type { TickState } from './difference-ticks.ts';

type Props<Row> = Readonly<{
  title: string;
  count: number;
  rows: readonly Row[];
  state: TickState;
  onTickAll: (on: boolean) => void;
  /** What stands under the heading. */
  intro?: ReactNode;
  children: (row: Row) => ReactNode;
}>;

const shownAtOnce = 100;

/** One group of a difference: a tick for all of it and its rows, a hundred at a time. Nothing when it is empty. */
export function TickGroup<Row>({
  title,
  count,
  rows,
  state,
  onTickAll,
  intro,
  children,
}: Props<Row>): ReactNode {
  const { t } = useTranslation('living');
  const format = useFormat();
  const [shown, setShown] = useState(shownAtOnce);
  if (count === 0) return null;
  return (
    <section className={classes.group} aria-label={title}>
      <div className={classes.head}>
        <Checkbox
          checked={state === 'all'}
          indeterminate={state === 'some'}
          aria-label={t('difference.all', { group: title })}
          onChange={(event) => onTickAll(event.currentTarget.checked)}
        />
        <h2 className={classes.title}>
          {title} <span className={classes.count}>{format.number(count)}</span>
        </h2>
      </div>
      {intro}
      <ul className={classes.list}>{rows.slice(0, shown).map(children)}</ul>
      {rows.length > shown ? (
        <Button variant="subtle" className={classes.more} onClick={() => setShown(shown + shownAtOnce)}>
          {t('difference.showMore')}
        </Button>
      ) : null}
    </section>
  );
}
