import { createContext, useContext } from 'react';
import type { ShellState } from '../../src-shared/shell/shell-contract.ts';

/** What the window knows of the program itself: where the base stands, language, theme, versions. */
export type ShellSession = Readonly<{
  state: ShellState;
  /** Asks the main process again: after a lock, a failed opening, a restore. */
  refresh: () => Promise<void>;
  /** Keeps the language or the theme and shows it at once. */
  setPreferences: (preferences: Partial<Pick<ShellState, 'locale' | 'theme'>>) => Promise<void>;
}>;

/** Carries the session to the screens. */
export const ShellSessionContext = createContext<ShellSession | null>(null);

/** The session given by ShellSessionProvider. */
export function useShellSession(): ShellSession {
  const session = useContext(ShellSessionContext);
  if (!session) throw new Error('ShellSessionProvider is missing above this component');
  return session;
}
