import { Button, Menu } from '@mantine/core';
import { IconFileSpreadsheet } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { ImportRun } from '../../../src-shared/import/import-run-contract.ts';
import { useFormat } from '../../ui/use-format.ts';
import type { LivingWork } from './living-work.ts';
import classes from './remembered-files.module.css';

type Props = Readonly<{
  run: ImportRun;
  busy: boolean;
  living: Pick<LivingWork, 'check' | 'find'>;
  onWrite: (run: ImportRun, withNew: boolean) => void;
}>;

/** One remembered file: what came of it, whether it lies where it lay, and what can be done. */
export function RememberedFile({ run, busy, living, onWrite }: Props): ReactNode {
  const { t } = useTranslation('living');
  const format = useFormat();
  const { fileName, sheet, created, updated } = run;
  const isList = run.target === 'contacts';
  // The figures of a ledger count its rows, not cards.
  const figures = [
    format.dateTime(run.at),
    t('files.sheet', { name: sheet }),
    isList ? null : t('files.orders'),
    isList && created > 0 ? t('files.created', { count: created }) : null,
    isList && updated > 0 ? t('files.updated', { count: updated }) : null,
  ].filter((part) => part !== null);
  return (
    <li className={classes.file}>
      <IconFileSpreadsheet size={18} stroke={1.6} className={classes.icon} aria-hidden />
      <div className={classes.words}>
        <div className={classes.name} title={fileName}>
          {fileName}
        </div>
        <div className={classes.figures}>{figures.join(' · ')}</div>
        {run.undone ? <div className={classes.note}>{t('files.undone')}</div> : null}
        {run.file === 'missing' ? <div className={classes.warn}>{t('files.missing')}</div> : null}
        {run.file === 'none' ? <div className={classes.note}>{t('files.pasted')}</div> : null}
      </div>
      <div className={classes.acts}>
        {isList ? (
          <Menu position="bottom-end" withinPortal>
            <Menu.Target>
              <Button variant="subtle" disabled={busy} aria-label={t('back.label', { name: fileName })}>
                {t('back.open')}
              </Button>
            </Menu.Target>
            <Menu.Dropdown>
              <Menu.Item onClick={() => onWrite(run, false)}>{t('back.same')}</Menu.Item>
              <Menu.Item onClick={() => onWrite(run, true)}>{t('back.withNew')}</Menu.Item>
            </Menu.Dropdown>
          </Menu>
        ) : null}
        {run.file === 'here' ? (
          <Button
            variant="default"
            disabled={busy}
            aria-label={t('files.checkLabel', { name: fileName })}
            onClick={() => living.check(run)}
          >
            {t('files.check')}
          </Button>
        ) : (
          <Button
            variant="default"
            disabled={busy}
            aria-label={t('files.findLabel', { name: fileName })}
            onClick={() => living.find(run)}
          >
            {t('files.find')}
          </Button>
        )}
      </div>
    </li>
  );
}
