import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import classes from './findings.module.css';

/** A place in the file with what stands there. */
export type Sample = Readonly<{ key: string; row: number; place: string; text: string; column?: string }>;

type Props = Readonly<{
  samples: readonly Sample[];
  /** Shows the place in the grid; without a grid the samples are only read. */
  onShow?: ((row: number, column: string | null) => void) | undefined;
}>;

const fewest = 3;
const most = 100;

/** The first places of a finding, more on demand; a click shows the row. */
export function SampleList({ samples, onShow }: Props): ReactNode {
  const { t } = useTranslation('import');
  const [all, setAll] = useState(false);
  const shown = samples.slice(0, all ? most : fewest);
  const hidden = samples.length - shown.length;
  return (
    <>
      <ul className={classes.samples}>
        {shown.map(({ key, row, place, text, column }) => {
          const words = (
            <>
              <span className={classes.place}>{place}</span>
              <span className={classes.value}>{text}</span>
            </>
          );
          return (
            <li key={key}>
              {onShow ? (
                <button
                  type="button"
                  className={classes.sample}
                  title={text}
                  onClick={() => onShow(row, column ?? null)}
                >
                  {words}
                </button>
              ) : (
                <span className={classes.sample} title={text}>
                  {words}
                </span>
              )}
            </li>
          );
        })}
      </ul>
      {all && hidden > 0 ? (
        <p className={classes.note}>{t('findings.capped', { shown: most, total: samples.length })}</p>
      ) : null}
      {samples.length > fewest ? (
        <button type="button" className={classes.more} aria-expanded={all} onClick={() => setAll(!all)}>
          {all ? t('findings.less') : t('findings.more', { count: hidden })}
        </button>
      ) : null}
    </>
  );
}
