import { Button } from '@mantine/core';
import { IconFileExport } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { everything } from '../../src-shared/filters/filter.ts';
import type { ContactView } from '../../src-shared/contacts/contacts-contract.ts';
import { useQueryChannel } from '../ipc/use-query-channel.ts';
import classes from './export-everything.module.css';
import { useExport } from './export-work.ts';

const everyone: ContactView = {
  filter: everything,
  search: '',
  sort: { field: 'name', direction: 'asc' },
  trash: false,
};

/** The whole list as a workbook, with the columns that the list shows. */
export function ExportEverything(): ReactNode {
  const { t } = useTranslation('export');
  const { offer } = useExport();
  const { data } = useQueryChannel('contacts:count', { view: everyone });
  const empty = data?.total === 0;
  return (
    <div className={classes.line}>
      <p className={classes.text}>{t(empty ? 'everythingEmpty' : 'everythingText')}</p>
      {empty ? null : (
        <Button
          variant="default"
          leftSection={<IconFileExport size={16} stroke={1.6} aria-hidden />}
          disabled={data === undefined}
          onClick={() => offer({ view: everyone, ids: null })}
        >
          {t('everything')}
        </Button>
      )}
    </div>
  );
}
