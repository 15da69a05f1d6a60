import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { ErrorNotice } from './error-notice.tsx';
import { LoadingLines } from './loading-lines.tsx';
import { toAppError } from './to-app-error.ts';

/** What a screen needs of a query, whichever hook has made it. */
export type ReadQuery<Data> = Readonly<{
  data: Data | undefined;
  isError: boolean;
  error: Error | null;
  refetch: () => Promise<unknown>;
}>;

type Props<Data> = Readonly<{
  query: ReadQuery<Data>;
  lines?: number;
  children: (data: Data) => ReactNode;
}>;

/** One of three states of something read from the base: loading, trouble with a way to ask again, the answer. */
export function QueryView<Data>({ query, lines = 5, children }: Props<Data>): ReactNode {
  const { t } = useTranslation('app');
  if (query.data !== undefined) return children(query.data);
  if (!query.isError) return <LoadingLines lines={lines} />;
  return (
    <ErrorNotice error={toAppError(query.error)}>
      <Button variant="default" onClick={() => void query.refetch()}>
        {t('states.retry')}
      </Button>
    </ErrorNotice>
  );
}
