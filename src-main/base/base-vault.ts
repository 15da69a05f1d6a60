import type { RootKey } from './root-key.ts';

/** What makes copies of an open base readable: its root, its key block, and what is written into a copy's header. */
export type BaseVault = Readonly<{
  /** 32 hexadecimal digits, the same in the base, its keys and its copies. */
  baseId: string;
  root: RootKey;
  /** The key block as it stands now; a change of the password replaces it. */
  getKeyBlock: () => Buffer;
  setKeyBlock: (block: Buffer) => void;
  appVersion: string;
  /** The driver's addon, when the one in its package does not fit the runtime. */
  nativeBinding?: string | undefined;
}>;
