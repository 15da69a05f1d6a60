import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Movement } from '../../src-shared/segments/segment.ts';
import { useFormat } from '../ui/use-format.ts';
import { useMonthName } from '../ui/use-month-name.ts';
import { MovedPeople, type MovedAsked } from './moved-people.tsx';
import { MovementFigure } from './movement-figure.tsx';
import { MovementPicture } from './movement-picture.tsx';
import classes from './segments.module.css';

type Props = Readonly<{ segmentId: number; movement: Movement; note?: string }>;

/** Who entered and left by month: a picture and the same as a table, the newest month first; a figure opens its clients. */
export function MovementView({ segmentId, movement: { months }, note }: Props): ReactNode {
  const { t } = useTranslation('segments');
  const format = useFormat();
  const tellMonth = useMonthName();
  const [asked, setAsked] = useState<MovedAsked | null>(null);
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
              <td>
                <MovementFigure count={entered} asked={{ month, entered: true }} onOpen={setAsked} />
              </td>
              <td>
                <MovementFigure count={left} asked={{ month, entered: false }} onOpen={setAsked} />
              </td>
              <td>{count === null ? t('unknown') : format.number(count)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {asked === null ? null : (
        <MovedPeople
          key={`${asked.month} ${asked.entered}`}
          segmentId={segmentId}
          asked={asked}
          onClose={() => setAsked(null)}
        />
      )}
    </section>
  );
}
