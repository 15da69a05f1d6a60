import { Button } from '@mantine/core';
import { IconDatabaseExport, IconDeviceFloppy } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useQueryChannel } from '../ipc/use-query-channel.ts';
import { ErrorNotice } from '../ui/error-notice.tsx';
import { JobBar } from '../ui/job-bar.tsx';
import { QueryView } from '../ui/query-view.tsx';
import { Screen } from '../ui/screen.tsx';
import { StateMessage } from '../ui/state-message.tsx';
import { CopyList } from './copy-list.tsx';
import { CopyResult } from './copy-result.tsx';
import { useCopyWork } from './use-copy-work.ts';
import classes from './copies.module.css';

/** Copies of the base: make one here or in a file, check any, see when and why each was made. */
export function CopiesScreen(): ReactNode {
  const { t } = useTranslation('copies');
  const query = useQueryChannel('copies:list', {});
  const work = useCopyWork();

  return (
    <Screen
      title={t('title')}
      lead={t('lead')}
      actions={
        <>
          <Button
            variant="default"
            leftSection={<IconDeviceFloppy size={16} stroke={1.6} aria-hidden />}
            title={t('makeElsewhereHint')}
            disabled={work.running !== null}
            onClick={() => void work.makeElsewhere()}
          >
            {t('makeElsewhere')}
          </Button>
          <Button disabled={work.running !== null} onClick={() => void work.make()}>
            {t('make')}
          </Button>
        </>
      }
    >
      {work.running ? (
        <JobBar label={t(work.running)} progress={work.progress} onCancel={work.cancel} />
      ) : null}
      <ErrorNotice error={work.error} />
      {work.result && !work.running ? <CopyResult {...work.result} /> : null}
      <QueryView query={query}>
        {({ copies }) =>
          copies.length === 0 ? (
            <StateMessage
              icon={<IconDatabaseExport size={28} stroke={1.5} />}
              title={t('empty')}
              text={t('emptyText')}
            />
          ) : (
            <CopyList
              copies={copies}
              busy={work.running !== null}
              onVerify={(fileName) => void work.verify(fileName)}
            />
          )
        }
      </QueryView>
      <footer className={classes.foot}>
        <div>
          <h2 className={classes.footTitle}>{t('howToRestore')}</h2>
          <p className={classes.footText}>{t('howToRestoreText')}</p>
        </div>
        <Button
          variant="default"
          disabled={work.running !== null}
          onClick={() => void work.verifyElsewhere()}
        >
          {t('checkFile')}
        </Button>
      </footer>
    </Screen>
  );
}
