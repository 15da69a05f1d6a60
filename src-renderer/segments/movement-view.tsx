import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Movement } from '../../src-shared/segments/segment.ts';
import { useFormat } from '../ui/use-format.ts';
import { MovementPicture } from './movement-picture.tsx';
import classes from './segments.module.css';

type Props = Readonly<{ movement: Movement; note?: string }>;

/** Who entered and left by month: a picture and the same as a table, the newest month first. */
export function MovementView({ movement: { months }, note }: Props): ReactNode {
  const { t } = useTranslation('segments');
  const format = useFormat();
  const tellMonth = (month: string): string =>
    new Intl.DateTimeFormat(format.locale, { month: 'long', year: 'numeric', timeZone: 'UTC' }).format(
      new Date(`${month}-01T00:00:00Z`),
    );
  return (
    <section aria-labelledby="segment-movement">
      <h2 id="segment-movement" className={classes.heading}>
        {t('movement')}
      </h2>
      {note === undefined ? null : <p className={classes.hint}>{note}</p>}
      <MovementPicture months={months} label={t('movementPicture')} />
      <table className={classes.table} aria-labelledby="segment-movement">
        <thead>
          <tr>
            <th scope="col">{t('month')}</th>
            <th scope="col">{t('entered')}</th>
            <th scope="col">{t('left')}</th>
            <th scope="col">{t('atEnd')}</th>
          </tr>
        </thead>
        <tbody>
          {months.toReversed().map(({ month, entered, left, count }) => (
            <tr key={month}>
              <th scope="row">{tellMonth(month)}</th>
              <td>{format.number(entered)}</td>
              <td>{format.number(left)}</td>
              <td>{count === null ? t('unknown') : format.number(count)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
