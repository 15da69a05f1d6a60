import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../ui/use-format.ts';
import { useMonthName } from '../ui/use-month-name.ts';
import type { MovedAsked } from './moved-people.tsx';
import classes from './segments.module.css';

type Props = Readonly<{ count: number; asked: MovedAsked; onOpen: (asked: MovedAsked) => void }>;

/** How many entered or left in a month; anything but none is a way to those clients. */
export function MovementFigure({ count, asked, onOpen }: Props): ReactNode {
  const { t } = useTranslation('segmentActs');
  const format = useFormat();
  const tellMonth = useMonthName();
  const figure = format.number(count);
  if (count === 0) return figure;
  const what = t(asked.entered ? 'moved.entered' : 'moved.left', { month: tellMonth(asked.month) });
  return (
    <button
      type="button"
      className={classes.link}
      aria-label={`${figure}. ${t('moved.show', { what })}`}
      onClick={() => onOpen(asked)}
    >
      {figure}
    </button>
  );
}
