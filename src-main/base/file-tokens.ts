import { AppError } from '../../src-shared/contract/app-error.ts';

/** Opaque tokens for files that the owner chose in a dialog; the window never sees a path. */
export type FileTokens = Readonly<{
  add: (token: string, path: string) => void;
  /** The path behind a token; throws AppError `fileTokenUnknown`. */
  resolve: (token: string) => string;
}>;

/** An empty register of tokens. */
export function createFileTokens(): FileTokens {
  const paths = new Map<string, string>();
  return {
    add: (token, path) => {
      paths.set(token, path);
    },
    resolve: (token) => {
      const path = paths.get(token);
      if (path === undefined) throw new AppError('fileTokenUnknown');
      return path;
    },
  };
}
