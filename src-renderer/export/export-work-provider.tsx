import type { ReactNode } from 'react';
import { ExportFloat } from './export-float.tsx';
import { ExportWorkContext } from './export-work.ts';
import { useExportWork } from './use-export-work.ts';

/** Lets any screen send contacts out; what goes on with it floats over the sections. */
export function ExportWorkProvider({ children }: Readonly<{ children: ReactNode }>): ReactNode {
  const work = useExportWork();
  return (
    <ExportWorkContext value={work}>
      {children}
      {work.request ? <ExportFloat request={work.request} /> : null}
    </ExportWorkContext>
  );
}
