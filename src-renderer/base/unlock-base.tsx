import { Button } from '@mantine/core';
import { useState, type FormEvent, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useBaseConnection } from '../ipc/base-connection.ts';
import { ErrorNotice } from '../ui/error-notice.tsx';
import { JobBar } from '../ui/job-bar.tsx';
import { Notice } from '../ui/notice.tsx';
import { PasswordField } from '../ui/password-field.tsx';
import { EntrancePanel } from './entrance-panel.tsx';
import classes from './entrance-panel.module.css';
import { isMendedByCopy } from './mended-by-copy.ts';
import { useOpenBase } from './use-open-base.ts';

/** The password of a locked base; a wrong one is selected to be typed over, and a base that does not open leads to its copies. */
export function UnlockBase({ onRestore }: Readonly<{ onRestore: () => void }>): ReactNode {
  const { t } = useTranslation('base');
  const { lockReason } = useBaseConnection();
  const [password, setPassword] = useState('');
  const { running, error, failures, prepare, open } = useOpenBase();

  const needsCopy = error !== null && isMendedByCopy(error.code);

  const type = (text: string): void => {
    setPassword(text);
    if (text !== '') prepare({ type: 'open' });
  };
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    void open({ type: 'open' }, password);
  };

  return (
    <EntrancePanel title={t('unlock.title')} lead={t('unlock.lead')}>
      {lockReason === 'crashed' ? <Notice tone="warn" title={t('unlock.lockedByCrash')} /> : null}
      {lockReason === 'system' ? <Notice tone="plain" title={t('unlock.lockedBySystem')} /> : null}
      <form className={classes.form} onSubmit={submit}>
        <PasswordField
          label={t('unlock.password')}
          value={password}
          onChange={type}
          selectAgain={failures}
          disabled={running}
          focusOnShow
        />
        <ErrorNotice error={error}>
          {needsCopy ? (
            <Button variant="default" onClick={onRestore}>
              {t('trouble.restore')}
            </Button>
          ) : null}
        </ErrorNotice>
        {running ? (
          <JobBar label={failures > 0 ? t('unlock.slower') : t('unlock.working')} progress={null} stacked />
        ) : (
          <Button type="submit" disabled={password === ''}>
            {t('unlock.submit')}
          </Button>
        )}
      </form>
      {needsCopy ? null : (
        <>
          <hr className={classes.rule} />
          <p className={classes.fine}>{t('unlock.otherWaysText')}</p>
          <Button variant="default" onClick={onRestore} disabled={running}>
            {t('trouble.restore')}
          </Button>
        </>
      )}
    </EntrancePanel>
  );
}
