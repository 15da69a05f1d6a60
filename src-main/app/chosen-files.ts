import { randomUUID } from 'node:crypto';
import { basename } from 'node:path';
import { AppError } from '../../src-shared/contract/app-error.ts';
import type { ChosenFile } from '../../src-shared/shell/shell-contract.ts';

/** Files that the owner chose or dropped, behind tokens that say nothing about the path. */
export type ChosenFiles = Readonly<{
  add: (path: string) => ChosenFile;
  /** The path behind a token; throws AppError `fileTokenUnknown`. */
  resolve: (token: string) => string;
  list: () => readonly (readonly [token: string, path: string])[];
}>;

/** An empty register. */
export function createChosenFiles(): ChosenFiles {
  const paths = new Map<string, string>();
  return {
    add: (path) => {
      const token = randomUUID();
      paths.set(token, path);
      return { token, name: basename(path) };
    },
    resolve: (token) => {
      const path = paths.get(token);
      if (path === undefined) throw new AppError('fileTokenUnknown');
      return path;
    },
    list: () => [...paths],
  };
}
