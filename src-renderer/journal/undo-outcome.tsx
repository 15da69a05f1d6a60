import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { UndoResult } from '../../src-shared/journal/operation.ts';
import { Notice } from '../ui/notice.tsx';
import { goTo } from '../ui/use-route.ts';
import classes from './journal.module.css';
import { useKeptWords } from './use-kept-words.ts';

/** The three outcomes of an undo: brought back, kept because edited since, failed; the last two are listed by name. */
export function UndoOutcome({ result }: Readonly<{ result: UndoResult }>): ReactNode {
  const { t } = useTranslation('journal');
  const whole = result.kept + result.failed === 0;
  // Cards that were united come apart whole: what was done since is no part of the merge.
  const parted =
    result.undone > 0 && result.failed === 0 && result.rows.every((row) => row.since !== undefined);
  const title = whole
    ? t(result.undone === 0 ? 'result.nothing' : 'result.undoneAll')
    : t(parted ? 'result.parted' : 'result.partly');
  return (
    <Notice tone={whole || parted ? 'good' : 'warn'} title={title}>
      <div className={classes.outcome}>
        {result.undone > 0 ? <div>{t('result.undone', { count: result.undone })}</div> : null}
        {result.kept > 0 ? (
          <OutcomeRows
            title={t('result.kept', { count: result.kept })}
            rows={result.rows.filter((row) => row.outcome === 'kept')}
          />
        ) : null}
        {result.failed > 0 ? (
          <OutcomeRows
            title={t('result.failed', { count: result.failed })}
            rows={result.rows.filter((row) => row.outcome === 'failed')}
          />
        ) : null}
      </div>
    </Notice>
  );
}

function OutcomeRows({ title, rows }: Readonly<{ title: string; rows: UndoResult['rows'] }>): ReactNode {
  const { t } = useTranslation('journal');
  const tellSince = useKeptWords();
  return (
    <details className={classes.outcomeRows}>
      <summary>{title}</summary>
      <ul>
        {rows.map((row) => {
          const name = row.name === '' ? t('result.unnamed') : row.name;
          const { contactId } = row;
          return (
            <li key={`${row.table} ${row.rowId} ${row.fieldId ?? ''}`}>
              {contactId === null ? (
                name
              ) : (
                <button type="button" className={classes.link} onClick={() => goTo('contacts', contactId)}>
                  {name}
                </button>
              )}
              {row.since === undefined ? null : ` — ${tellSince(row)}`}
            </li>
          );
        })}
      </ul>
    </details>
  );
}
