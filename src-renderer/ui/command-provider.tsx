import { useMemo, useState, type ReactNode } from 'react';
import type { Command } from './command.ts';
import { CommandPalette } from './command-palette.tsx';
import { CommandRegistryContext, type CommandRegistry } from './command-registry.ts';

/** Gathers the commands of the screens and shows them on Ctrl+K; those of the open screen come first. */
export function CommandProvider({ children }: Readonly<{ children: ReactNode }>): ReactNode {
  const [owned, setOwned] = useState<ReadonlyMap<string, readonly Command[]>>(new Map());
  const registry = useMemo<CommandRegistry>(
    () => ({
      add: (owner, commands) => setOwned((all) => new Map([[owner, commands], ...all])),
      remove: (owner) => setOwned((all) => new Map([...all].filter(([each]) => each !== owner))),
    }),
    [],
  );
  const commands = useMemo(() => [...owned.values()].flat(), [owned]);
  return (
    <CommandRegistryContext value={registry}>
      {children}
      <CommandPalette commands={commands} />
    </CommandRegistryContext>
  );
}
