import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { QueryView } from '../../ui/query-view.tsx';
import { Screen } from '../../ui/screen.tsx';
import { StateMessage } from '../../ui/state-message.tsx';
import { useFormat } from '../../ui/use-format.ts';
import { ReviewPanel } from './review-panel.tsx';
import classes from './reviews.module.css';
import { useReviews } from './use-reviews.ts';

/** Rows of files that resemble clients, one after another; the next one comes at once. */
export function ReviewsScreen({ onClose }: Readonly<{ onClose: () => void }>): ReactNode {
  const { t } = useTranslation('matching');
  const format = useFormat();
  const { query, decide, deciding } = useReviews();
  const back = (
    <Button variant="default" onClick={onClose}>
      {t('reviews.back')}
    </Button>
  );
  return (
    <Screen title={t('reviews.title')} lead={t('reviews.lead')} actions={back}>
      <QueryView query={query}>
        {({ total, rows: [review] }) =>
          review === undefined ? (
            <StateMessage title={t('reviews.none')} text={t('reviews.noneText')} />
          ) : (
            <>
              <output className={classes.left}>{t('reviews.of', { value: format.number(total) })}</output>
              <ReviewPanel
                key={review.id}
                review={review}
                busy={deciding}
                onDecide={(decision) => decide(review, decision)}
              />
            </>
          )
        }
      </QueryView>
    </Screen>
  );
}
