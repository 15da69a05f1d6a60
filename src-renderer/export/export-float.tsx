import { useMemo, type ReactNode } from 'react';
import { useListColumns } from '../contacts/list/use-list-columns.ts';
import { useQueryChannel } from '../ipc/use-query-channel.ts';
import { ExportPanel } from './export-panel.tsx';
import type { ExportRequest } from './export-work.ts';

/** The panel of a request, with the columns of the list and the count of what goes out. */
export function ExportFloat({ request }: Readonly<{ request: ExportRequest }>): ReactNode {
  const { view, ids } = request;
  const { columns } = useListColumns();
  const fields = useMemo(() => ['name', ...columns.map(({ field }) => field.id)], [columns]);
  const { data } = useQueryChannel('contacts:count', { view }, { enabled: ids === null, gcTime: 0 });
  return <ExportPanel view={view} fields={fields} ids={ids} total={ids?.length ?? data?.total ?? null} />;
}
