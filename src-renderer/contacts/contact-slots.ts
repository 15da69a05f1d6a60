import { createContext } from 'react';
import type { ContactView } from '../../src-shared/contacts/contacts-contract.ts';
import type { ChosenFile } from '../../src-shared/shell/shell-contract.ts';

/** What other screens do for the list of clients; without a screen its button is not shown. */
export type ContactSlots = Readonly<{
  /** Takes what the list shows, or only the chosen ids. */
  onExport?: (view: ContactView, ids: readonly number[] | null) => void;
  /** Goes on with a file that was dropped on the empty base. */
  onImportFile?: (file: ChosenFile) => void;
}>;

/** Given by whoever composes the sections. */
export const ContactSlotsContext = createContext<ContactSlots>({});
