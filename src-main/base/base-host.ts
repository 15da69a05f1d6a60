import type { ParserHost } from '../parser/parser-host.ts';
import type { SessionHolder } from './base-session.ts';
import type { FileTokens } from './file-tokens.ts';
import type { KdfParams } from './kdf.ts';
import type { UnlockGuard } from './unlock-guard.ts';

/** What a process that owns a base has before the base is open. */
export type BaseHost = Readonly<{
  folder: string;
  files: FileTokens;
  parser: ParserHost;
  now: () => Date;
  appVersion: string;
  /** The SQL files of the schema: beside the bundle in the program, in the repository in development. */
  migrationsFolder: string;
  nativeBinding?: string | undefined;
  /** Throws AppError programDamaged when a file of the program is not the one that was delivered. */
  assertProgramWhole?: (() => void) | undefined;
  /** The file token of the copy that is to be restored. */
  copyToken?: string | undefined;
  /** How new passwords become keys. */
  kdfParams: KdfParams;
  guard: UnlockGuard;
  session: SessionHolder;
}>;
