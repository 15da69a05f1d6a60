import { randomUUID } from 'node:crypto';
import { AppError } from '../../src-shared/contract/app-error.ts';
import type { BaseContext } from '../base/base-context.ts';
import type { ImportEngine } from './import-engine.ts';
import type { ImportSession } from './import-session.ts';

/** A file under the owner's eyes and what its rows would become. */
export type OpenImport = Readonly<{ session: ImportSession; engine: ImportEngine }>;

/** The imports of one open base. A file of 100,000 rows fills half a gigabyte of its parser, so there is one at a time. */
export type ImportRegister = Readonly<{
  /** Keeps an import under a new id and ends the one before. Throws AppError `baseBusy` while that one runs. */
  add: (opened: OpenImport) => string;
  replace: (importId: string, opened: OpenImport) => void;
  /** Throws AppError `importUnknown`. */
  get: (importId: string) => OpenImport;
  /** Throws AppError `baseBusy` while an import runs: nothing may end its parser or change its mind. */
  refuseWhileRunning: () => void;
  /**
   * Runs an import once; one that fails or is cancelled is kept for another try. Of a finished one the file is kept
   * until it is discarded when `work` answers an engine to keep it with: its rows to correct can then still be written.
   * Throws `importUnknown`, `baseBusy`.
   */
  run: <Value>(
    importId: string,
    work: (opened: OpenImport) => Promise<Readonly<{ value: Value; keep: ImportEngine | null }>>,
  ) => Promise<Value>;
  /** Ends an import; unknown ids are ended already. Throws AppError `baseBusy` while it runs. */
  discard: (importId: string) => void;
}>;

const registers = new WeakMap<BaseContext, ImportRegister>();

/** The register that belongs to an open base. */
export function getImportRegister(context: BaseContext): ImportRegister {
  const known = registers.get(context) ?? createImportRegister();
  registers.set(context, known);
  return known;
}

function createImportRegister(): ImportRegister {
  let current: (OpenImport & Readonly<{ id: string; finished: boolean }>) | null = null;
  let running = false;
  const refuseWhileRunning = (): void => {
    if (running) throw new AppError('baseBusy');
  };
  const get = (importId: string): OpenImport => {
    if (current?.id !== importId) throw new AppError('importUnknown');
    return current;
  };
  const end = (): void => {
    current?.session.parser.close();
    current = null;
  };
  return {
    add: (opened) => {
      refuseWhileRunning();
      current?.session.parser.close();
      current = { ...opened, id: randomUUID(), finished: false };
      return current.id;
    },
    replace: (importId, opened) => {
      if (current?.id === importId) current = { ...opened, id: importId, finished: false };
    },
    get,
    refuseWhileRunning,
    run: async (importId, work) => {
      const opened = get(importId);
      if (current?.finished === true) throw new AppError('importUnknown');
      refuseWhileRunning();
      running = true;
      try {
        const { value, keep } = await work(opened);
        if (keep === null) end();
        else current = { session: opened.session, engine: keep, id: importId, finished: true };
        return value;
      } finally {
        running = false;
      }
    },
    discard: (importId) => {
      if (current?.id !== importId) return;
      refuseWhileRunning();
      end();
    },
  };
}
