import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useMemo } from 'react';
import { defaultBaseSettings } from '../../../src-shared/settings/default-base-settings.ts';
import { useCommandChannel } from '../../ipc/use-command-channel.ts';
import { useQueryChannel } from '../../ipc/use-query-channel.ts';
import { useKnownFields } from '../fields/use-known-fields.ts';
import { resolveColumns, type ListColumn, type ListColumns } from './list-columns.ts';

type ListColumnsHandle = Readonly<{
  columns: readonly ListColumn[];
  kept: ListColumns;
  /** Shows the columns at once and keeps them in the base. */
  keep: (columns: ListColumns) => void;
}>;

/** The columns of the list as the owner arranged them. */
export function useListColumns(): ListColumnsHandle {
  const fields = useKnownFields();
  const queryClient = useQueryClient();
  const { data } = useQueryChannel('settings:get', {});
  const { mutate } = useCommandChannel('settings:set', { invalidates: [] });
  const settings = data ?? defaultBaseSettings;
  const keep = useCallback(
    (listColumns: ListColumns) => {
      queryClient.setQueryData(['settings:get', {}], { ...settings, listColumns });
      mutate({ listColumns });
    },
    [queryClient, settings, mutate],
  );
  const columns = useMemo(() => resolveColumns(settings.listColumns, fields), [settings, fields]);
  return { columns, kept: settings.listColumns, keep };
}
