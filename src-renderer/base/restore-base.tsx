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
import { FoundCopies } from './found-copies.tsx';
import { useOpenBase } from './use-open-base.ts';

/** Restoring: a copy from the base's own folder or a file, the password of its day, and the base is open. */
export function RestoreBase({ onBack }: Readonly<{ onBack: () => void }>): ReactNode {
  const { t } = useTranslation('base');
  const [chosen, setChosen] = useState<ChosenFile | null>(null);
  const [file, setFile] = useState<ChosenFile | null>(null);
  const [password, setPassword] = useState('');
  const { running, error, failures, open } = useOpenBase();

  const chooseFile = async (): Promise<void> => {
    const answer = await shell.call('shell:choose-file', { purpose: 'openCopy' });
    if (!answer.file) return;
    setFile(answer.file);
    setChosen(answer.file);
  };

  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (chosen) void open({ type: 'restore', fileToken: chosen.token }, password);
  };

  return (
    <EntrancePanel title={t('restore.title')} lead={t('restore.lead')} onBack={running ? undefined : onBack}>
      <form className={classes.form} onSubmit={submit}>
        <FoundCopies
          chosen={chosen}
          disabled={running}
          onChoose={(copy) => {
            setFile(null);
            setChosen(copy);
          }}
        />
        <div className={classes.file}>
          {file ? (
            <span className={classes.fileName} title={file.name}>
              {file.name}
            </span>
          ) : null}
          <Button variant="default" onClick={() => void chooseFile()} disabled={running}>
            {t(file ? 'restore.chooseOther' : 'restore.choose')}
          </Button>
        </div>
        {chosen ? (
          <PasswordField
            key={chosen.token}
            label={t('restore.password')}
            value={password}
            onChange={setPassword}
            disabled={running}
            selectAgain={failures}
            focusOnShow
          />
        ) : null}
        <ErrorNotice error={error} />
        {running ? <JobBar label={t('restore.working')} progress={null} stacked /> : null}
        {chosen && !running ? (
          <Button type="submit" disabled={password === ''}>
            {t('restore.submit')}
          </Button>
        ) : null}
      </form>
      <p className={classes.fine}>{t('restore.kept')}</p>
    </EntrancePanel>
  );
}
