import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import classes from './reviews.module.css';
import { useWaitingCount } from './use-reviews.ts';

/** The rows that wait for the owner, with the way to them; nothing when none does. */
export function WaitingReviews({ onOpen }: Readonly<{ onOpen: () => void }>): ReactNode {
  const { t } = useTranslation('matching');
  const count = useWaitingCount();
  if (count === 0) return null;
  return (
    <section className={classes.waiting} aria-label={t('reviews.title')}>
      <div>
        <h2 className={classes.waitingTitle}>{t('reviews.waiting', { count })}</h2>
        <p className={classes.hint}>{t('reviews.waitingText')}</p>
      </div>
      <Button onClick={onOpen}>{t('reviews.open')}</Button>
    </section>
  );
}
