import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { CopyInfo } from '../../src-shared/copies/copies-contract.ts';
import { shell } from '../ipc/shell.ts';
import { Notice } from '../ui/notice.tsx';
import { useFormat } from '../ui/use-format.ts';

/** What came of the last work with copies, and the token of its file when the owner chose it. */
export type CopyWorkResult = Readonly<{
  done: 'made' | 'verified';
  copy: CopyInfo;
  fileToken: string | null;
}>;

/** Says that a copy is good and what is in it. */
export function CopyResult({ done, copy, fileToken }: CopyWorkResult): ReactNode {
  const { t } = useTranslation('copies');
  const format = useFormat();
  const facts = t('resultFacts', {
    count: copy.contacts,
    size: format.fileSize(copy.size),
    name: copy.fileName,
  });
  return (
    <Notice tone="good" title={t(done)} text={facts}>
      {fileToken ? (
        <Button variant="default" onClick={() => void shell.call('shell:reveal', { token: fileToken })}>
          {t('reveal')}
        </Button>
      ) : null}
    </Notice>
  );
}
