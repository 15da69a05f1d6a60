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
  /** Runs an import and ends it; one that fails or is cancelled is kept for another try. Throws `importUnknown`, `baseBusy`. */
  run: <Value>(importId: string, work: (opened: OpenImport) => Promise<Value>) => Promise<Value>;
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
  let current: (OpenImport & Readonly<{ id: string }>) | null = null;
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
      current = { ...opened, id: randomUUID() };
      return current.id;
    },
    replace: (importId, opened) => {
      if (current?.id === importId) current = { ...opened, id: importId };
    },
    get,
    refuseWhileRunning,
    run: async (importId, work) => {
      const opened = get(importId);
      refuseWhileRunning();
      running = true;
      try {
        const value = await work(opened);
        end();
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
