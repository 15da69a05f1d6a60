import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { shell } from '../../ipc/shell.ts';
import { Notice } from '../../ui/notice.tsx';
import { toAppError } from '../../ui/to-app-error.ts';
import { useToast } from '../../ui/use-toast.ts';
import type { WrittenList } from './use-export-back.ts';

/** A list that has been written back: how many rows, and what is missing when its file could not be read. */
export function ListWritten({ written }: Readonly<{ written: WrittenList }>): ReactNode {
  const { t } = useTranslation('living');
  const { tellError } = useToast();
  const { fileName, rows, added, sourceRead, token } = written;
  const text = [
    t('back.rows', { count: rows }),
    added > 0 ? t('back.added', { count: added }) : null,
    sourceRead ? t('back.code') : t('back.sourceLost'),
  ];
  return (
    <Notice
      tone={sourceRead ? 'good' : 'warn'}
      title={t('back.done', { name: fileName })}
      text={text.filter((part) => part !== null).join(' ')}
    >
      <Button
        variant="default"
        onClick={() => {
          shell.call('shell:reveal', { token }).catch((thrown) => tellError(toAppError(thrown)));
        }}
      >
        {t('back.reveal')}
      </Button>
    </Notice>
  );
}
