import type { ImportColumn } from '../../src-shared/import/import-preview.ts';
import { useCommandChannel } from '../ipc/use-command-channel.ts';
import { useToast } from '../ui/use-toast.ts';

/** Makes a field of the owner's own out of a column, of the kind that its content speaks for, and hands on its id as a target. */
export function useOwnField(
  onCreated: (column: ImportColumn, fieldId: string) => void,
): (column: ImportColumn) => void {
  const toast = useToast();
  const creating = useCommandChannel('custom-fields:create');
  return (column) => {
    const { kind, options } = column.suggested ?? { kind: 'text', options: [] };
    creating.mutate(
      { label: column.heading, kind, options },
      {
        onSuccess: ({ id }) => onCreated(column, `custom:${id}`),
        onError: (error) => toast.tellError(error),
      },
    );
  };
}
