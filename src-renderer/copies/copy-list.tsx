import { Button, VisuallyHidden } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { CopyInfo } from '../../src-shared/copies/copies-contract.ts';
import { useFormat } from '../ui/use-format.ts';
import classes from './copies.module.css';
import { describeCopyReason } from './describe-copy-reason.ts';

type Props = Readonly<{
  copies: readonly CopyInfo[];
  busy: boolean;
  onVerify: (fileName: string) => void;
}>;

/** The copies, newest first. */
export function CopyList({ copies, busy, onVerify }: Props): ReactNode {
  const { t } = useTranslation('copies');
  const format = useFormat();
  return (
    <table className={classes.table}>
      <thead>
        <tr>
          <th scope="col">{t('when')}</th>
          <th scope="col">{t('why')}</th>
          <th scope="col" className={classes.figure}>
            {t('contacts')}
          </th>
          <th scope="col" className={classes.figure}>
            {t('size')}
          </th>
          <th scope="col">
            <VisuallyHidden>{t('check')}</VisuallyHidden>
          </th>
        </tr>
      </thead>
      <tbody>
        {copies.map((copy) => {
          const why = describeCopyReason(t, copy);
          return (
            <tr key={copy.fileName}>
              <td title={copy.fileName}>{format.dateTime(copy.createdAt)}</td>
              <td className={classes.why} title={why}>
                {why}
              </td>
              <td className={classes.figure}>{format.number(copy.contacts)}</td>
              <td className={classes.figure}>{format.fileSize(copy.size)}</td>
              <td className={classes.act}>
                <Button
                  variant="subtle"
                  size="compact-sm"
                  disabled={busy}
                  aria-label={t('checkLabel', { when: format.dateTime(copy.createdAt) })}
                  onClick={() => onVerify(copy.fileName)}
                >
                  {t('check')}
                </Button>
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
