import type { ReactNode } from 'react';
import { ImportPreviewScreen } from './import-preview-screen.tsx';
import { ImportResultScreen } from './import-result-screen.tsx';
import { ImportStart } from './import-start.tsx';
import { DifferenceScreen } from './living/difference-screen.tsx';
import { useLiving } from './living/living-work.ts';
import { useImport } from './import-work.ts';

/** A list from Excel: choose it, look it over and set it right, move it into the base, take it back. */
export function ImportScreen(): ReactNode {
  const work = useImport();
  const living = useLiving();
  if (work.stage === 'done' && work.result) return <ImportResultScreen work={work} result={work.result} />;
  if ((work.stage === 'preview' || work.stage === 'running') && work.preview) {
    return <ImportPreviewScreen key={work.preview.importId} work={work} preview={work.preview} />;
  }
  if (work.stage === 'start' && living.difference) {
    const { difference } = living;
    return <DifferenceScreen key={difference.importId} work={living} difference={difference} />;
  }
  return <ImportStart work={work} />;
}
