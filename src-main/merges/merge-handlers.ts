import type { BaseContext } from '../base/base-context.ts';
import type { HandlersOf } from '../contract/handlers.ts';
import { listMerges } from './list-merges.ts';
import { previewBatch, runBatch } from './merge-batch.ts';
import { proposeMerge } from './propose-merge.ts';
import { runMerge } from './run-merge.ts';

/** Handlers of the uniting of cards. */
export const contactMergeHandlers = {
  'merges:propose': ({ db }, { contactIds, survivorId }) => proposeMerge(db, contactIds, survivorId),
  'merges:run': ({ db, now }, order) => runMerge(db, order, now()),
  'merges:previewBatch': ({ db }) => previewBatch(db),
  'merges:runBatch': ({ db, now }, { except = [] }, job) => runBatch(db, except, now(), job),
  'merges:ofContact': ({ db }, { contactId }) => listMerges(db, contactId),
} satisfies HandlersOf<
  BaseContext,
  'merges:propose' | 'merges:run' | 'merges:previewBatch' | 'merges:runBatch' | 'merges:ofContact'
>;
