import { createContext, useContext } from 'react';
import type { AppError } from '../../src-shared/contract/app-error.ts';
import type { JobProgress } from '../../src-shared/contract/job-progress.ts';
import type { ImportPreview, ImportResult } from '../../src-shared/import/import-preview.ts';
import type { UndoResult } from '../../src-shared/journal/operation.ts';
import type { ChosenFile } from '../../src-shared/shell/shell-contract.ts';
import type { ImportDecision } from './import-decision.ts';

/** One import from the choice of a file to its result. It lives above the sections, so that the window stays usable. */
export type ImportWork = Readonly<{
  stage: 'start' | 'reading' | 'preview' | 'running' | 'done';
  file: Pick<ChosenFile, 'name'> | null;
  preview: ImportPreview | null;
  decision: ImportDecision;
  /** True while the forecast follows a decision. */
  adjusting: boolean;
  progress: JobProgress | null;
  /** True when this run began with a copy of the base; an empty base needs none. */
  copied: boolean;
  error: AppError | null;
  result: ImportResult | null;
  undoing: boolean;
  undone: UndoResult | null;
  open: (file: ChosenFile) => void;
  /** Reads rows that came without a file, under a name to know them by. */
  paste: (text: string, name: string) => void;
  decide: (decision: ImportDecision) => void;
  run: () => void;
  /** Stops what is under way. */
  cancel: () => void;
  undo: () => void;
  /** Lets go of the file and begins anew. */
  leave: () => void;
}>;

/** Carries the import to the screen and to whoever hands it a file. */
export const ImportWorkContext = createContext<ImportWork | null>(null);

/** The import given by ImportWorkProvider. */
export function useImport(): ImportWork {
  const work = useContext(ImportWorkContext);
  if (!work) throw new Error('ImportWorkProvider is missing above this component');
  return work;
}
