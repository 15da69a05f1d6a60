import type { ReactNode } from 'react';
import { DuplicateWorkProvider } from '../duplicates/duplicate-work-provider.tsx';
import { ExportWorkProvider } from '../export/export-work-provider.tsx';
import { ImportWorkProvider } from '../import/import-work-provider.tsx';
import { ContactLinks } from './contact-links.tsx';

/** Work that outlives the section where it began: an import and an export. */
export function WorkProviders({ children }: Readonly<{ children: ReactNode }>): ReactNode {
  return (
    <ImportWorkProvider>
      <ExportWorkProvider>
        <DuplicateWorkProvider>
          <ContactLinks>{children}</ContactLinks>
        </DuplicateWorkProvider>
      </ExportWorkProvider>
    </ImportWorkProvider>
  );
}
