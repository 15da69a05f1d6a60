import { AppError } from '../../src-shared/contract/app-error.ts';
import type { BaseContext } from '../base/base-context.ts';
import type { HandlersOf } from '../contract/handlers.ts';

/** Handlers of the merging of cards. */
export const contactMergeHandlers = {
  'merges:propose': () => {
    throw new AppError('notFound');
  },
  'merges:run': () => {
    throw new AppError('notFound');
  },
  'merges:previewBatch': () => ({ clusters: 0, contacts: 0, sample: [] }),
  'merges:runBatch': () => Promise.resolve({ operationId: null, clusters: 0, contacts: 0 }),
  'merges:ofContact': (_context, { contactId }) => ({ contactId, merges: [] }),
} satisfies HandlersOf<
  BaseContext,
  'merges:propose' | 'merges:run' | 'merges:previewBatch' | 'merges:runBatch' | 'merges:ofContact'
>;
