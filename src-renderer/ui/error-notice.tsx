import type { ReactNode } from 'react';
import type { AppError } from '../../src-shared/contract/app-error.ts';
import { Notice } from './notice.tsx';
import { useErrorWords } from './use-error-words.ts';

type Props = Readonly<{ error: AppError | null; children?: ReactNode }>;

/** The words of an error with buttons of the next step; a job that the owner stopped is no trouble. Nothing without an error. */
export function ErrorNotice({ error, children }: Props): ReactNode {
  const describe = useErrorWords();
  if (!error) return null;
  const words = describe(error);
  return (
    <Notice tone={error.code === 'cancelled' ? 'plain' : 'bad'} title={words.title} text={words.hint}>
      {children}
    </Notice>
  );
}
