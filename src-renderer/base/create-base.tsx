import { Button, Checkbox } from '@mantine/core';
import { useState, type FormEvent, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { ErrorNotice } from '../ui/error-notice.tsx';
import { JobBar } from '../ui/job-bar.tsx';
import { Notice } from '../ui/notice.tsx';
import { EntrancePanel } from './entrance-panel.tsx';
import classes from './entrance-panel.module.css';
import { isNewPasswordReady, noNewPassword } from './new-password.ts';
import { NewPasswordFields } from './new-password-fields.tsx';
import { useOpenBase } from './use-open-base.ts';

/** A new base: the password twice, what happens without it, and the wish to go on. */
export function CreateBase({ onBack }: Readonly<{ onBack: () => void }>): ReactNode {
  const { t } = useTranslation('base');
  const [value, setValue] = useState(noNewPassword);
  const [agreed, setAgreed] = useState(false);
  const { running, error, open } = useOpenBase();

  const submit = (event: FormEvent): void => {
    event.preventDefault();
    void open({ type: 'create' }, value.password);
  };

  return (
    <EntrancePanel title={t('create.title')} lead={t('create.lead')} onBack={running ? undefined : onBack}>
      <form className={classes.form} onSubmit={submit}>
        <NewPasswordFields
          labels={{ password: t('create.password'), repeat: t('create.repeat') }}
          value={value}
          onChange={setValue}
          disabled={running}
          focusOnShow
        />
        <Notice tone="warn" title={t('create.warning')} text={t('create.warningText')} />
        <Checkbox
          label={t('create.agree')}
          checked={agreed}
          disabled={running}
          onChange={(event) => setAgreed(event.currentTarget.checked)}
        />
        <ErrorNotice error={error} />
        {running ? (
          <JobBar label={t('create.working')} progress={null} stacked />
        ) : (
          <Button type="submit" disabled={!agreed || !isNewPasswordReady(value)}>
            {t('create.submit')}
          </Button>
        )}
      </form>
    </EntrancePanel>
  );
}
