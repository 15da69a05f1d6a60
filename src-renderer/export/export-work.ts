import { createContext, useContext } from 'react';
import type { AppError } from '../../src-shared/contract/app-error.ts';
import type { JobProgress } from '../../src-shared/contract/job-progress.ts';
import type { ContactView } from '../../src-shared/contacts/contacts-contract.ts';

/** What is to go out: what a list shows, or only the chosen ids of it. */
export type ExportRequest = Readonly<{ view: ContactView; ids: readonly number[] | null }>;

/** A file that was written; its token leads to its folder. */
export type ExportDone = Readonly<{ rows: number; fileName: string; token: string }>;

/** One export from the wish to the file. It lives above the sections, so that the window stays usable. */
export type ExportWork = Readonly<{
  request: ExportRequest | null;
  running: boolean;
  progress: JobProgress | null;
  error: AppError | null;
  done: ExportDone | null;
  /** Shows what would go out. */
  offer: (request: ExportRequest) => void;
  /** Asks for a place and writes the file there. */
  save: (fields: readonly string[]) => void;
  cancel: () => void;
  close: () => void;
}>;

/** Carries the export to the buttons that begin it. */
export const ExportWorkContext = createContext<ExportWork | null>(null);

/** The export given by ExportWorkProvider. */
export function useExport(): ExportWork {
  const work = useContext(ExportWorkContext);
  if (!work) throw new Error('ExportWorkProvider is missing above this component');
  return work;
}
