import { Button } from '@mantine/core';
import { useId, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { ImportResult } from '../../../src-shared/import/import-preview.ts';
import { useFormat } from '../../ui/use-format.ts';
import { goTo } from '../../ui/use-route.ts';
import classes from './conflict-rows.module.css';
import { useConflictValues } from './use-conflict-values.ts';

type Props = Readonly<{ conflicts: ImportResult['conflicts'] }>;

const fewest = 5;
const most = 100;

/** Rows of one client that say different things: what the card keeps, what the row says. */
export function ConflictRows({ conflicts: { count, rows } }: Props): ReactNode {
  const { t } = useTranslation('conflicts');
  const format = useFormat();
  const titleId = useId();
  const showValue = useConflictValues();
  const [all, setAll] = useState(false);
  const shown = rows.slice(0, all ? most : fewest);
  return (
    <section className={classes.section} aria-labelledby={titleId}>
      <h2 id={titleId} className={classes.title}>
        {t('title')} {format.number(count)}
      </h2>
      <p className={classes.text}>{t('text')}</p>
      <table className={classes.table}>
        <thead>
          <tr>
            <th scope="col" className={classes.row}>
              {t('row')}
            </th>
            <th scope="col" className={classes.client}>
              {t('client')}
            </th>
            <th scope="col" className={classes.field}>
              {t('field')}
            </th>
            <th scope="col">{t('kept')}</th>
            <th scope="col">{t('other')}</th>
          </tr>
        </thead>
        <tbody>
          {shown.map(({ row, firstRow, contactId, name, fieldId, heading, kept, other }) => (
            <tr key={`${row} ${fieldId}`}>
              <td className={classes.row} title={t('sameAs', { row: firstRow })}>
                {format.number(row)}
              </td>
              <td>
                {contactId === null ? (
                  name
                ) : (
                  <button type="button" className={classes.link} onClick={() => goTo('contacts', contactId)}>
                    {name}
                  </button>
                )}
              </td>
              <td>{heading}</td>
              <td className={kept === null ? classes.empty : classes.kept}>
                {kept === null ? t('empty') : showValue(fieldId, kept)}
              </td>
              <td>{showValue(fieldId, other)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {all && count > shown.length ? (
        <p className={classes.text}>{t('capped', { shown: shown.length, total: count })}</p>
      ) : null}
      {rows.length > fewest ? (
        <Button
          size="compact-sm"
          variant="subtle"
          className={classes.more}
          aria-expanded={all}
          onClick={() => setAll(!all)}
        >
          {all ? t('less') : t('more', { count: Math.min(rows.length, most) - fewest })}
        </Button>
      ) : null}
    </section>
  );
}
