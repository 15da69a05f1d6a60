import type { BaseDatabase } from './base-database.ts';
import type { BaseVault } from './base-vault.ts';
import type { FileTokens } from './file-tokens.ts';
import type { ParserHost } from '../parser/parser-host.ts';

/** What every handler may use. Made once a base is open; there is no module-level state. */
export type BaseContext = Readonly<{
  db: BaseDatabase;
  /** The folder that holds base.db, base.keys and copies/. */
  folder: string;
  /** The keys of the base, for making and reading copies. */
  vault: BaseVault;
  files: FileTokens;
  parser: ParserHost;
  /** The present moment; tests give their own. */
  now: () => Date;
}>;
