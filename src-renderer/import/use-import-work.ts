import { useState } from 'react';
import type { ImportPreview, ImportResult } from '../../src-shared/import/import-preview.ts';
import type { ChosenFile } from '../../src-shared/shell/shell-contract.ts';
import { useCommandChannel } from '../ipc/use-command-channel.ts';
import { useJobChannel } from '../ipc/use-job-channel.ts';
import type { ImportWork } from './import-work.ts';
import { useImportDecision } from './use-import-decision.ts';

/** The states of an import and the ways between them. Errors stay in `error` until the next act. */
export function useImportWork(): ImportWork {
  const reading = useJobChannel('import:read', { invalidates: [] });
  const pasting = useJobChannel('import:paste', { invalidates: [] });
  const running = useJobChannel('import:run');
  const undoing = useJobChannel('journal:undo');
  const discarding = useCommandChannel('import:discard', { invalidates: [] });
  const [file, setFile] = useState<Pick<ChosenFile, 'name'> | null>(null);
  const [preview, setPreview] = useState<ImportPreview | null>(null);
  const [result, setResult] = useState<ImportResult | null>(null);
  const [copied, setCopied] = useState(false);
  const decisions = useImportDecision(preview?.importId ?? null, setPreview);

  if (running.progress?.step === 'copying' && !copied) setCopied(true);

  const forget = (): void => {
    reading.reset();
    pasting.reset();
    running.reset();
    undoing.reset();
    decisions.reset();
    setPreview(null);
    setResult(null);
    setCopied(false);
  };
  const stop = (): void => {
    reading.cancel();
    pasting.cancel();
    decisions.cancel();
    running.cancel();
    undoing.cancel();
  };

  return {
    stage: result
      ? 'done'
      : running.running
        ? 'running'
        : preview
          ? 'preview'
          : reading.running || pasting.running
            ? 'reading'
            : 'start',
    file,
    preview,
    decision: decisions.decision,
    adjusting: decisions.adjusting,
    progress: [running, undoing, reading, pasting].find((job) => job.running)?.progress ?? decisions.progress,
    copied,
    error: undoing.error ?? running.error ?? decisions.error ?? reading.error ?? pasting.error,
    result,
    undoing: undoing.running,
    undone: undoing.result,
    open: (chosen) => {
      if (running.running) return;
      forget();
      setFile(chosen);
      reading.start({ fileToken: chosen.token }).then(setPreview, () => undefined);
    },
    paste: (text, name) => {
      if (running.running) return;
      forget();
      setFile({ name });
      pasting.start({ text, name }).then(setPreview, () => undefined);
    },
    decide: (next) => {
      running.reset();
      decisions.decide(next);
    },
    run: () => {
      if (!preview) return;
      setCopied(false);
      running.start({ importId: preview.importId }).then(setResult, () => undefined);
    },
    cancel: stop,
    undo: () => {
      if (result) undoing.start({ operationId: result.operationId }).catch(() => undefined);
    },
    leave: () => {
      if (preview) discarding.mutate({ importId: preview.importId });
      forget();
      setFile(null);
    },
  };
}
