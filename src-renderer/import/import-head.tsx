import { Button, Select, VisuallyHidden } from '@mantine/core';
import { IconFileSpreadsheet } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { ImportPreview } from '../../src-shared/import/import-preview.ts';
import { BrokenQuotesNotice } from './broken-quotes-notice.tsx';
import { decideText } from './decide-text.ts';
import { HeadingRowChoice } from './heading-row-choice.tsx';
import { decideHeadingRow, decideSheet } from './import-decision.ts';
import classes from './import-head.module.css';
import type { ImportWork } from './import-work.ts';
import { TextFormatChoice } from './text-format-choice.tsx';

type Props = Readonly<{ work: ImportWork; preview: ImportPreview; locked: boolean }>;

/** Which file it is and which part of it is the list. */
export function ImportHead({ work, preview, locked }: Props): ReactNode {
  const { t } = useTranslation('import');
  const { decision, decide } = work;
  const { sheets } = preview;
  const chosen = sheets.find((sheet) => sheet.chosen)?.name ?? null;
  return (
    <>
      <header className={classes.head}>
        <IconFileSpreadsheet size={18} stroke={1.6} className={classes.icon} aria-hidden />
        <h1 className={classes.name} title={preview.fileName}>
          <VisuallyHidden>{t('title')}: </VisuallyHidden>
          {preview.fileName}
        </h1>
        {sheets.length > 1 ? (
          <Select
            className={classes.sheet}
            aria-label={t('head.sheet')}
            data={sheets.map(({ name, rows }) => ({
              value: name,
              label: t('head.sheetOf', { name, count: rows }),
            }))}
            value={chosen}
            disabled={locked}
            onChange={(sheet) => sheet !== null && sheet !== chosen && decide(decideSheet(decision, sheet))}
          />
        ) : null}
        {preview.text === null ? null : (
          <TextFormatChoice
            text={preview.text}
            disabled={locked}
            onChange={(choice) => decide(decideText(decision, choice))}
          />
        )}
        <HeadingRowChoice
          key={preview.headingRow}
          headingRow={preview.headingRow}
          disabled={locked}
          onChange={(row) => decide(decideHeadingRow(decision, row))}
        />
        <Button
          variant="subtle"
          color="gray"
          className={classes.other}
          title={t('head.leaveHint')}
          disabled={locked}
          onClick={work.leave}
        >
          {t('head.other')}
        </Button>
      </header>
      {preview.text === null ? null : <BrokenQuotesNotice text={preview.text} />}
    </>
  );
}
