import { swapKeyboardLayout } from '../../src-shared/text/keyboard-layout.ts';
import { toSearchForm } from '../../src-shared/text/search-form.ts';

/** Something that can be done from the command palette. */
export type Command = Readonly<{
  id: string;
  label: string;
  /** The key that does the same, as it is written: «Ctrl+L». */
  keys?: string;
  run: () => void;
}>;

/** Commands whose words begin with the typed words, in any order; a text typed in the wrong layout is understood. */
export function findCommands(commands: readonly Command[], text: string): readonly Command[] {
  const typed = toSearchForm(text);
  if (typed === '') return commands;
  const found = matchCommands(commands, typed);
  return found.length > 0 ? found : matchCommands(commands, toSearchForm(swapKeyboardLayout(text)));
}

function matchCommands(commands: readonly Command[], typed: string): readonly Command[] {
  const wanted = typed.split(' ').filter((word) => word !== '');
  return commands.filter((command) => {
    const words = toSearchForm(command.label).split(/[^\p{L}\d]+/u);
    return wanted.every((start) => words.some((word) => word.startsWith(start)));
  });
}
