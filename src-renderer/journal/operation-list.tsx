import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Operation } from '../../src-shared/journal/operation.ts';
import { useFormat } from '../ui/use-format.ts';
import { describeOperation } from './describe-operation.ts';
import { groupByDay } from './group-by-day.ts';
import classes from './journal.module.css';

type Props = Readonly<{
  operations: readonly Operation[];
  busy: boolean;
  onUndo: (operation: Operation) => void;
}>;

/** Operations under the days of the owner's calendar, newest first. */
export function OperationList({ operations, busy, onUndo }: Props): ReactNode {
  const format = useFormat();
  return (
    <div className={classes.days}>
      {groupByDay(operations).map((day) => (
        <section key={day.key} aria-label={format.day(day.at)}>
          <h2 className={classes.day}>{format.day(day.at)}</h2>
          <ul className={classes.list}>
            {day.operations.map((operation) => (
              <OperationLine key={operation.id} operation={operation} busy={busy} onUndo={onUndo} />
            ))}
          </ul>
        </section>
      ))}
    </div>
  );
}

type LineProps = Readonly<{ operation: Operation; busy: boolean; onUndo: (operation: Operation) => void }>;

function OperationLine({ operation, busy, onUndo }: LineProps): ReactNode {
  const { t } = useTranslation('journal');
  const format = useFormat();
  const what = describeOperation(t, operation);
  const isUndo = operation.kind === 'undo' && operation.params['redo'] !== 1;
  return (
    <li className={classes.line} data-undone={operation.undoneBy !== null || undefined}>
      <time className={classes.time} dateTime={operation.at}>
        {format.time(operation.at)}
      </time>
      <span className={classes.what} title={what}>
        {what}
      </span>
      <span className={classes.count}>
        {operation.contacts > 0 ? t('contacts', { count: operation.contacts }) : null}
      </span>
      {operation.undoneBy === null ? (
        <Button
          variant="subtle"
          size="compact-sm"
          disabled={busy}
          aria-label={t(isUndo ? 'redoLabel' : 'undoLabel', { what })}
          onClick={() => onUndo(operation)}
        >
          {t(isUndo ? 'redo' : 'undo')}
        </Button>
      ) : (
        <span className={classes.undone}>{t(isUndo ? 'broughtBack' : 'undone')}</span>
      )}
    </li>
  );
}
