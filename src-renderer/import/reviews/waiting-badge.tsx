import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../ui/use-format.ts';
import classes from './reviews.module.css';
import { useWaitingCount } from './use-reviews.ts';

/** The count of the rows that wait, beside the section's name. */
export function WaitingBadge(): ReactNode {
  const { t } = useTranslation('matching');
  const format = useFormat();
  const count = useWaitingCount();
  if (count === 0) return null;
  const value = format.number(count);
  return (
    <span className={classes.badge} title={t('reviews.badge', { value })}>
      {value}
    </span>
  );
}
