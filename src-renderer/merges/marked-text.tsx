import type { ReactNode } from 'react';
import { markDifferences } from './mark-differences.ts';
import classes from './merges.module.css';

type Props = Readonly<{ text: string; others: readonly string[] }>;

/** A value whose words that others lack stand out, underlined. */
export function MarkedText({ text, others }: Props): ReactNode {
  return (
    <span data-selectable>
      {markDifferences(text, others).map((piece, place) =>
        piece.own ? (
          // Pieces of one text stand in its order and never move.
          // oxlint-disable-next-line react/no-array-index-key
          <mark key={place} className={classes.own}>
            {piece.text}
          </mark>
        ) : (
          piece.text
        ),
      )}
    </span>
  );
}
