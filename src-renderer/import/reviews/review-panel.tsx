import { Button } from '@mantine/core';
import { useEffect, useRef, useState, type KeyboardEvent, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { ImportReview, ReviewDecision } from '../../../src-shared/import/import-review-contract.ts';
import { formatPhone } from '../../../src-shared/phones/format-phone.ts';
import { ReviewValues } from './review-values.tsx';
import classes from './reviews.module.css';

type Props = Readonly<{
  review: ImportReview;
  busy: boolean;
  onDecide: (decision: ReviewDecision) => void;
}>;

/** One row at the left, the cards it may be at the right; the keyboard decides. */
export function ReviewPanel({ review, busy, onDecide }: Props): ReactNode {
  const { t } = useTranslation('matching');
  const [chosen, setChosen] = useState(0);
  const first = useRef<HTMLInputElement>(null);
  const { candidates } = review;
  const card = candidates[chosen];
  useEffect(() => first.current?.focus(), []);

  const fill = (): void => {
    if (card !== undefined) onDecide({ kind: 'fill', contactId: card.contactId });
  };
  const press = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.altKey || event.metaKey) return;
    const acts: Readonly<Record<string, () => void>> = {
      Enter: fill,
      KeyN: () => onDecide({ kind: 'create' }),
      KeyS: () => onDecide({ kind: 'drop' }),
      Delete: () => onDecide({ kind: 'drop' }),
    };
    const act = acts[event.code];
    if (act === undefined) return;
    event.preventDefault();
    act();
  };

  return (
    <div className={classes.panel}>
      <section
        className={classes.side}
        aria-label={t('reviews.source', { row: review.row, file: review.fileName })}
      >
        <p className={classes.source}>{t('reviews.source', { row: review.row, file: review.fileName })}</p>
        <h2 className={classes.name}>{review.name}</h2>
        <ReviewValues values={review.values} />
      </section>
      <section className={classes.side}>
        <p className={classes.source}>
          {candidates.length === 0 ? t('reviews.noCandidates') : t('reviews.candidates')}
        </p>
        <div className={classes.list}>
          {candidates.map(({ contactId, name, phones, emails, why }, place) => (
            <label key={contactId} className={classes.card}>
              <input
                ref={place === 0 ? first : undefined}
                type="radio"
                name={`review ${review.id}`}
                className={classes.radio}
                checked={place === chosen}
                aria-label={name}
                onChange={() => setChosen(place)}
                onKeyDown={press}
              />
              <span className={classes.cardName}>{name}</span>
              <span className={classes.points}>{[...phones.map(formatPhone), ...emails].join(', ')}</span>
              <span className={classes.why}>{why.map((reason) => t(`why.${reason}`)).join(' · ')}</span>
            </label>
          ))}
        </div>
        <div className={classes.acts}>
          <Button disabled={busy || card === undefined} onClick={fill}>
            {t('reviews.fill')}
          </Button>
          <Button variant="default" disabled={busy} onClick={() => onDecide({ kind: 'create' })}>
            {t('reviews.create')}
          </Button>
          <Button variant="subtle" disabled={busy} onClick={() => onDecide({ kind: 'drop' })}>
            {t('reviews.drop')}
          </Button>
        </div>
        <p className={classes.hint}>{t('reviews.keys')}</p>
      </section>
    </div>
  );
}
