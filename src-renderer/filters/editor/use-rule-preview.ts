import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import type { ContactRow } from '../../../src-shared/contacts/contact.ts';
import type { ContactView } from '../../../src-shared/contacts/contacts-contract.ts';
import type { AppError } from '../../../src-shared/contract/app-error.ts';
import type { Filter } from '../../../src-shared/filters/filter.ts';
import { useBaseConnection } from '../../ipc/base-connection.ts';

const settleAfter = 250;
const firstRows = 8;

/** What the first rows show beside the name. */
export const previewFields = ['phones', 'city', 'lastOrderAt'] as const;

/** Whom a rule lets in; `stale` while a newer rule is being counted. */
export type RulePreview = Readonly<{
  total: number | null;
  rows: readonly ContactRow[];
  stale: boolean;
  error: AppError | null;
}>;

/** Counts a rule a moment after its last change and reads the first clients by name; the former answer stays until the next one comes. */
export function useRulePreview(rule: Filter): RulePreview {
  const connection = useBaseConnection();
  const [settled] = useDebouncedValue(rule, settleAfter);
  const query = useQuery<Readonly<{ total: number; rows: readonly ContactRow[] }>, AppError>({
    queryKey: ['contacts:find', 'rule-preview', settled],
    placeholderData: keepPreviousData,
    gcTime: 30_000,
    queryFn: async ({ signal }) => {
      const client = connection.getClient();
      const view: ContactView = {
        filter: settled,
        search: '',
        sort: { field: 'name', direction: 'asc' },
        trash: false,
      };
      const { total } = await client.call('contacts:count', { view }, { signal });
      const { ids } = await client.call('contacts:find', { view, limit: firstRows }, { signal });
      const { rows } = await client.call(
        'contacts:rows',
        { ids: [...ids], fields: [...previewFields] },
        { signal },
      );
      return { total, rows };
    },
  });
  return {
    total: query.data?.total ?? null,
    rows: query.data?.rows ?? [],
    stale: query.isPlaceholderData || settled !== rule,
    error: query.error,
  };
}
