import { Button } from '@mantine/core';
import { IconFileSpreadsheet } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { ChosenFile } from '../../src-shared/shell/shell-contract.ts';
import { ErrorNotice } from '../ui/error-notice.tsx';
import classes from './import-drop-zone.module.css';
import { useFileDrop } from './use-file-drop.ts';

type Props = Readonly<{
  onFile: (file: ChosenFile) => void;
  /** What else can be done here: other buttons beside «Выбрать файл». */
  children?: ReactNode;
}>;

/** The wide place for a list from Excel: drop a file on it, or press its button. */
export function ImportDropZone({ onFile, children }: Props): ReactNode {
  const { t } = useTranslation('import');
  const { over, error, choose, handlers } = useFileDrop(onFile);
  return (
    <div className={classes.around}>
      <section
        className={classes.zone}
        data-over={over || undefined}
        aria-label={t('drop.label')}
        {...handlers}
      >
        <IconFileSpreadsheet size={36} stroke={1.3} className={classes.icon} aria-hidden />
        <h2 className={classes.title}>{t(over ? 'drop.release' : 'drop.title')}</h2>
        <p className={classes.text}>{t('drop.text')}</p>
        <div className={classes.actions}>
          <Button onClick={choose}>{t('drop.choose')}</Button>
          {children}
        </div>
      </section>
      <ErrorNotice error={error} />
    </div>
  );
}
