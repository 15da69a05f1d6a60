import type { ImportReview, ReviewDecision } from '../../../src-shared/import/import-review-contract.ts';
import { useTranslation } from 'react-i18next';
import { useToldUndo } from '../../contacts/use-told-undo.tsx';
import { useCommandChannel } from '../../ipc/use-command-channel.ts';
import { useQueryChannel } from '../../ipc/use-query-channel.ts';
import { toAppError } from '../../ui/to-app-error.ts';
import { useToast } from '../../ui/use-toast.ts';

const rowsAhead = 50;

/** How many rows wait for the owner; 0 until it is known. */
export function useWaitingCount(): number {
  return useQueryChannel('import:reviews', { offset: 0, limit: 0 }).data?.total ?? 0;
}

/** The rows that wait and the way to decide about one; what was done is told with a way back. */
export function useReviews() {
  const { t } = useTranslation('matching');
  const query = useQueryChannel('import:reviews', { offset: 0, limit: rowsAhead }, { keepPrevious: true });
  const resolving = useCommandChannel('import:resolveReview');
  const tellDone = useToldUndo();
  const { tellError } = useToast();
  const decide = ({ id, name, candidates }: ImportReview, decision: ReviewDecision): void => {
    if (resolving.isPending) return;
    const words = {
      fill: () => {
        const card = candidates.find(
          (each) => decision.kind === 'fill' && each.contactId === decision.contactId,
        );
        return t('reviews.filled', { name: card?.name ?? name });
      },
      create: () => t('reviews.created', { name }),
      drop: () => t('reviews.dropped', { name }),
    };
    resolving.mutate(
      { id, decision },
      {
        onSuccess: ({ operationId }) => tellDone(words[decision.kind](), operationId),
        onError: (thrown) => tellError(toAppError(thrown)),
      },
    );
  };
  return { query, decide, deciding: resolving.isPending };
}
