import { Button } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useQueryChannel } from '../ipc/use-query-channel.ts';
import { ErrorNotice } from '../ui/error-notice.tsx';
import { JobBar } from '../ui/job-bar.tsx';
import { QueryView } from '../ui/query-view.tsx';
import { useFormat } from '../ui/use-format.ts';
import { useDuplicateWork } from './duplicate-work.ts';
import classes from './duplicates.module.css';
import { FirstSearch } from './first-search.tsx';
import { FoundDuplicates } from './found-duplicates.tsx';
import type { DuplicateTab } from './lane-tabs.tsx';

/** Cards that may be one client: the search, the three lanes, and what was decided today. */
export function DuplicatesScreen(): ReactNode {
  const { t } = useTranslation('duplicates');
  const format = useFormat();
  const work = useDuplicateWork();
  const query = useQueryChannel('duplicates:state', {});
  const [tab, setTab] = useState<DuplicateTab | null>(null);
  const scannedAt = query.data?.scannedAt ?? null;
  const touched = query.data?.touchedSince ?? 0;
  return (
    <div className={classes.screen}>
      <header className={classes.head}>
        <div>
          <h1 className={classes.title}>{t('title')}</h1>
          <p className={classes.lead}>{t('lead')}</p>
        </div>
        {scannedAt === null || work.searching ? null : (
          <div className={classes.again}>
            <Button variant="default" onClick={work.search}>
              {t('again')}
            </Button>
            <output className={classes.dim} title={t('searched', { when: format.dateTime(scannedAt) })}>
              {touched > 0
                ? t('touched', { count: touched })
                : t('searched', { when: format.dateTime(scannedAt) })}
            </output>
          </div>
        )}
      </header>
      {work.searching ? (
        <JobBar label={t('searching')} progress={work.progress} onCancel={work.cancel} />
      ) : null}
      <ErrorNotice error={work.error} />
      <QueryView query={query}>
        {(state) =>
          state.scannedAt !== null ? (
            <FoundDuplicates state={state} asked={tab} onTab={setTab} />
          ) : work.searching ? null : (
            <FirstSearch onSearch={work.search} />
          )
        }
      </QueryView>
    </div>
  );
}
