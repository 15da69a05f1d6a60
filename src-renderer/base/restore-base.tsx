import { Button } from '@mantine/core';
import { useState, type FormEvent, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { ChosenFile } from '../../src-shared/shell/shell-contract.ts';
import { shell } from '../ipc/shell.ts';
import { ErrorNotice } from '../ui/error-notice.tsx';
import { JobBar } from '../ui/job-bar.tsx';
import { PasswordField } from '../ui/password-field.tsx';
import { EntrancePanel } from './entrance-panel.tsx';
import classes from './entrance-panel.module.css';
import { useOpenBase } from './use-open-base.ts';

/** Restoring: the file of a copy, the password of its day, and the base is open. */
export function RestoreBase({ onBack }: Readonly<{ onBack: () => void }>): ReactNode {
  const { t } = useTranslation('base');
  const [file, setFile] = useState<ChosenFile | null>(null);
  const [password, setPassword] = useState('');
  const { running, error, open } = useOpenBase();

  const choose = async (): Promise<void> => {
    const answer = await shell.call('shell:choose-file', { purpose: 'openCopy' });
    if (answer.file) setFile(answer.file);
  };

  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (file) void open({ type: 'restore', fileToken: file.token }, password);
  };

  return (
    <EntrancePanel title={t('restore.title')} lead={t('restore.lead')} onBack={running ? undefined : onBack}>
      <form className={classes.form} onSubmit={submit}>
        {file ? (
          <div className={classes.file}>
            <span className={classes.fileName} title={file.name}>
              {file.name}
            </span>
            <Button variant="default" onClick={() => void choose()} disabled={running}>
              {t('restore.chooseOther')}
            </Button>
          </div>
        ) : (
          <Button onClick={() => void choose()}>{t('restore.choose')}</Button>
        )}
        {file ? (
          <PasswordField
            label={t('restore.password')}
            value={password}
            onChange={setPassword}
            disabled={running}
            focusOnShow
          />
        ) : null}
        <ErrorNotice error={error} />
        {running ? <JobBar label={t('restore.working')} progress={null} stacked /> : null}
        {file && !running ? (
          <Button type="submit" disabled={password === ''}>
            {t('restore.submit')}
          </Button>
        ) : null}
      </form>
      <p className={classes.fine}>{t('restore.kept')}</p>
    </EntrancePanel>
  );
}
