import { Button } from '@mantine/core';
import { IconFileSpreadsheet } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { shell } from '../../ipc/shell.ts';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { Notice } from '../../ui/notice.tsx';
import { toAppError } from '../../ui/to-app-error.ts';
import { useToast } from '../../ui/use-toast.ts';
import classes from './attention-section.module.css';
import { useAttentionFile } from './use-attention-file.ts';

type Props = Readonly<{ importId: string; fileName: string; rows: number }>;

/** Rows that need the owner's hand, and the way to correct them all in a spreadsheet. */
export function AttentionSection({ importId, fileName, rows }: Props): ReactNode {
  const { t } = useTranslation('attention');
  const { tellError } = useToast();
  const { file, running, error, save } = useAttentionFile();
  const reveal = (): void => {
    if (file === null) return;
    shell.call('shell:reveal', { token: file.token }).catch((thrown) => tellError(toAppError(thrown)));
  };
  return (
    <section className={classes.section} aria-label={t('title')}>
      <div className={classes.line}>
        <p className={classes.text}>{t('text')}</p>
        <Button
          variant="default"
          leftSection={<IconFileSpreadsheet size={16} stroke={1.6} aria-hidden />}
          loading={running}
          onClick={() => save(importId, t('suggestedName', { name: fileName.replace(/\.[^.]*$/u, '') }))}
        >
          {t('save', { count: rows })}
        </Button>
      </div>
      <ErrorNotice error={error} />
      {file === null ? null : (
        <Notice
          tone="good"
          title={t('done', { name: file.fileName })}
          text={t('doneText', { count: file.rows })}
        >
          <Button variant="default" onClick={reveal}>
            {t('reveal')}
          </Button>
        </Notice>
      )}
    </section>
  );
}
