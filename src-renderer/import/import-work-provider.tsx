import type { ReactNode } from 'react';
import { ImportWorkContext } from './import-work.ts';
import { LivingWorkContext } from './living/living-work.ts';
import { useLivingWork } from './living/use-living-work.ts';
import { useImportWork } from './use-import-work.ts';

/** Keeps the import while the owner walks about the sections. */
export function ImportWorkProvider({ children }: Readonly<{ children: ReactNode }>): ReactNode {
  return (
    <ImportWorkContext value={useImportWork()}>
      <LivingWorkContext value={useLivingWork()}>{children}</LivingWorkContext>
    </ImportWorkContext>
  );
}
