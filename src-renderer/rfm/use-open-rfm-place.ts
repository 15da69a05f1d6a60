import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useState } from 'react';
import type { RfmPlace } from '../../src-shared/rfm/rfm-contract.ts';
import { useOpenContactList } from '../contacts/use-open-contact-list.ts';
import { useBaseConnection } from '../ipc/base-connection.ts';
import { queryChannelOptions } from '../ipc/use-query-channel.ts';
import { toAppError } from '../ui/to-app-error.ts';
import { useToast } from '../ui/use-toast.ts';

/** Clients of a past day, to be shown in place: no rule of the list finds them. */
export type RfmPeopleFound = Readonly<{ label: string; date: string; ids: readonly number[] }>;

type RfmOpener = Readonly<{
  people: RfmPeopleFound | null;
  open: (place: RfmPlace, label: string) => void;
  close: () => void;
}>;

/** Opens what stands behind a cell or a group: the list of clients where a rule finds them, else a list in place. */
export function useOpenRfmPlace(date: string | null): RfmOpener {
  const connection = useBaseConnection();
  const queryClient = useQueryClient();
  const openList = useOpenContactList();
  const { tellError } = useToast();
  const [people, setPeople] = useState<RfmPeopleFound | null>(null);
  const open = useCallback(
    (place: RfmPlace, label: string) => {
      queryClient
        .fetchQuery(queryChannelOptions(connection, 'rfm:contacts', { date, place }))
        .then(({ ids, filter }) => {
          if (filter !== null) openList({ label, filter });
          else if (date !== null) setPeople({ label, date, ids: [...ids] });
          return null;
        })
        .catch((thrown: unknown) => tellError(toAppError(thrown)));
    },
    [connection, queryClient, openList, tellError, date],
  );
  const close = useCallback(() => setPeople(null), []);
  return { people: people?.date === date ? people : null, open, close };
}
