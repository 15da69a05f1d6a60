import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { shell } from '../ipc/shell.ts';
import { Notice } from '../ui/notice.tsx';
import { toAppError } from '../ui/to-app-error.ts';
import { useToast } from '../ui/use-toast.ts';
import type { ExportDone } from './export-work.ts';

/** Says what was written and leads to its folder. */
export function ExportDoneNotice({ done }: Readonly<{ done: ExportDone }>): ReactNode {
  const { t } = useTranslation('export');
  const { tellError } = useToast();
  const reveal = (): void => {
    shell.call('shell:reveal', { token: done.token }).catch((thrown) => tellError(toAppError(thrown)));
  };
  return (
    <Notice tone="good" title={t('done', { name: done.fileName })} text={t('doneRows', { count: done.rows })}>
      <Button variant="default" onClick={reveal}>
        {t('reveal')}
      </Button>
    </Notice>
  );
}
