import { createContext, useContext, useEffect, useId } from 'react';
import type { Command } from './command.ts';

/** Where screens put their commands while they are open. */
export type CommandRegistry = Readonly<{
  add: (owner: string, commands: readonly Command[]) => void;
  remove: (owner: string) => void;
}>;

/** Carries the registry; null outside a frame, where commands go nowhere. */
export const CommandRegistryContext = createContext<CommandRegistry | null>(null);

/** Offers commands in the palette while the component is on the screen. Pass the same array until it changes (useMemo). */
export function useCommands(commands: readonly Command[]): void {
  const registry = useContext(CommandRegistryContext);
  const owner = useId();
  useEffect(() => {
    registry?.add(owner, commands);
    return () => registry?.remove(owner);
  }, [registry, owner, commands]);
}
