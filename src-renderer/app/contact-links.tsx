import { useMemo, type ReactNode } from 'react';
import { ContactSlotsContext, type ContactSlots } from '../contacts/contact-slots.ts';
import { useExport } from '../export/export-work.ts';
import { useImport } from '../import/import-work.ts';
import { goTo } from '../ui/use-route.ts';

/** Gives the list of clients its ways in and out: a dropped file goes to the import, «Экспорт» to the export. */
export function ContactLinks({ children }: Readonly<{ children: ReactNode }>): ReactNode {
  const { open } = useImport();
  const { offer } = useExport();
  const slots = useMemo<ContactSlots>(
    () => ({
      onExport: (view, ids) => offer({ view, ids }),
      onImportFile: (file) => {
        open(file);
        goTo('import');
      },
    }),
    [open, offer],
  );
  return <ContactSlotsContext value={slots}>{children}</ContactSlotsContext>;
}
