import { useRef, useState, type KeyboardEvent } from 'react';
import type { AppError } from '../../../src-shared/contract/app-error.ts';
import { useErrorWords } from '../../ui/use-error-words.ts';

/** What was typed as a value, or the words of what is wrong with it. */
export type ReadInline<Value> = (text: string) => Readonly<{ value: Value } | { problem: string }>;

type Edited<Value> = Readonly<{
  initial: string;
  long?: boolean;
  read: ReadInline<Value>;
  onSave: (value: Value) => Promise<AppError | null>;
  onClose: () => void;
}>;

type InlineEdit = Readonly<{
  text: string;
  error: string | null;
  change: (text: string) => void;
  hearKey: (event: KeyboardEvent) => void;
  leave: () => void;
  /** Saves another text than the typed one: a suggestion that was picked. */
  pick: (text: string) => void;
}>;

/** The life of one edit: it closes when saved or given up, and stays open with the words of what is wrong. */
export function useInlineEdit<Value>(edited: Edited<Value>): InlineEdit {
  const { initial, long = false, read, onSave, onClose } = edited;
  const describe = useErrorWords();
  const [text, setText] = useState(initial);
  const [error, setError] = useState<string | null>(null);
  const settled = useRef(false);

  const close = (): void => {
    settled.current = true;
    onClose();
  };
  const save = async (chosen = text): Promise<void> => {
    if (settled.current) return;
    if (chosen === initial) return close();
    const parsed = read(chosen);
    if ('problem' in parsed) return setError(parsed.problem);
    settled.current = true;
    const refused = await onSave(parsed.value);
    if (refused === null) return onClose();
    settled.current = false;
    const { title, hint } = describe(refused);
    setError(`${title}. ${hint}`);
  };

  return {
    text,
    error,
    change: (next) => {
      setText(next);
      setError(null);
    },
    hearKey: (event) => {
      // A suggestion is under the cursor: Enter picks it.
      if (event.key === 'Enter' && event.currentTarget.hasAttribute('aria-activedescendant')) return;
      if (event.key === 'Escape') close();
      else if (event.key === 'Enter' && (!long || event.ctrlKey)) void save();
      else return;
      event.preventDefault();
      event.stopPropagation();
    },
    leave: () => void save(),
    pick: (chosen) => void save(chosen),
  };
}
