import type { BaseContext } from '../../base/base-context.ts';
import type { HandlersOf } from '../../contract/handlers.ts';
import { runWhenFree } from '../../journal/writer-queue.ts';
import { listReviews } from './list-reviews.ts';
import { resolveReview } from './resolve-review.ts';

/** Handlers of the rows that wait for the owner. */
export const reviewHandlers = {
  'import:reviews': ({ db }, slice) => listReviews(db, slice),
  'import:resolveReview': ({ db, now }, { id, decision }) =>
    runWhenFree(db, () => Promise.resolve(resolveReview(db, id, decision, now()))),
} satisfies HandlersOf<BaseContext, 'import:reviews' | 'import:resolveReview'>;
