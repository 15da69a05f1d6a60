import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { AppError } from '../../src-shared/contract/app-error.ts';
import { ErrorNotice } from './error-notice.tsx';
import classes from './list-state.module.css';
import { LoadingLines } from './loading-lines.tsx';

type Props = Readonly<{
  found: Readonly<{ loading: boolean; error: AppError | null; retry: () => void }>;
  /** Why there is nothing to list, and the next step. */
  children: ReactNode;
}>;

/** What stands in place of a list while it has no rows: reading, trouble with a way to ask again, or why it is empty. */
export function ListState({ found, children }: Props): ReactNode {
  const { t } = useTranslation('app');
  if (found.loading) {
    return (
      <div className={classes.place}>
        <LoadingLines lines={12} />
      </div>
    );
  }
  if (found.error === null) return children;
  return (
    <div className={classes.place}>
      <ErrorNotice error={found.error}>
        <Button variant="default" onClick={found.retry}>
          {t('states.retry')}
        </Button>
      </ErrorNotice>
    </div>
  );
}
