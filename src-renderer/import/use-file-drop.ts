import { useState, type DragEvent } from 'react';
import { AppError } from '../../src-shared/contract/app-error.ts';
import type { ChosenFile } from '../../src-shared/shell/shell-contract.ts';
import { shell } from '../ipc/shell.ts';
import { toAppError } from '../ui/to-app-error.ts';

type FileDrop = Readonly<{
  /** True while a file hangs over the zone. */
  over: boolean;
  error: AppError | null;
  choose: () => void;
  handlers: Readonly<{
    onDragEnter: (event: DragEvent) => void;
    onDragOver: (event: DragEvent) => void;
    onDragLeave: (event: DragEvent) => void;
    onDrop: (event: DragEvent) => void;
  }>;
}>;

/** A list as a file: chosen in the system's dialog or dropped; the window only gets its name and a token. */
export function useFileDrop(onFile: (file: ChosenFile) => void): FileDrop {
  const [over, setOver] = useState(false);
  const [error, setError] = useState<AppError | null>(null);

  const take = async (ask: () => Promise<ChosenFile | null>): Promise<void> => {
    setError(null);
    try {
      const file = await ask();
      if (file) onFile(file);
    } catch (thrown) {
      setError(toAppError(thrown));
    }
  };
  const hover = (event: DragEvent): void => {
    if (!event.dataTransfer.types.includes('Files')) return;
    event.preventDefault();
    event.dataTransfer.dropEffect = 'copy';
    setOver(true);
  };

  return {
    over,
    error,
    choose: () =>
      void take(async () => (await shell.call('shell:choose-file', { purpose: 'importList' })).file),
    handlers: {
      onDragEnter: hover,
      onDragOver: hover,
      onDragLeave: (event) => {
        const { relatedTarget, currentTarget } = event;
        if (!(relatedTarget instanceof Node && currentTarget.contains(relatedTarget))) setOver(false);
      },
      onDrop: (event) => {
        event.preventDefault();
        setOver(false);
        const [dropped] = event.dataTransfer.files;
        if (dropped) void take(() => shell.dropFile(dropped));
        else setError(new AppError('fileUnreadable'));
      },
    },
  };
}
