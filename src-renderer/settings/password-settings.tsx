import { Button } from '@mantine/core';
import { useState, type FormEvent, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { isNewPasswordReady, noNewPassword } from '../base/new-password.ts';
import { NewPasswordFields } from '../base/new-password-fields.tsx';
import { useCommandChannel } from '../ipc/use-command-channel.ts';
import { ErrorNotice } from '../ui/error-notice.tsx';
import { Notice } from '../ui/notice.tsx';
import { PasswordField } from '../ui/password-field.tsx';
import classes from './settings.module.css';
import { SettingsSection } from './settings-section.tsx';

/** Changing the password: the present one, the new one twice, and a word about older copies. */
export function PasswordSettings(): ReactNode {
  const { t } = useTranslation('settings');
  const [opened, setOpened] = useState(false);
  const [current, setCurrent] = useState('');
  const [next, setNext] = useState(noNewPassword);
  const change = useCommandChannel('base:change-password', { invalidates: [] });

  const submit = (event: FormEvent): void => {
    event.preventDefault();
    change.mutate(
      { current, next: next.password },
      {
        onSuccess: () => {
          setOpened(false);
          setCurrent('');
          setNext(noNewPassword);
        },
      },
    );
  };

  return (
    <SettingsSection title={t('password.title')} lead={t('password.lead')}>
      {change.isSuccess ? (
        <Notice tone="good" title={t('password.changed')} text={t('password.changedText')} />
      ) : null}
      {opened ? (
        <form className={classes.form} onSubmit={submit}>
          <PasswordField label={t('password.current')} value={current} onChange={setCurrent} focusOnShow />
          <NewPasswordFields
            labels={{ password: t('password.next'), repeat: t('password.repeat') }}
            value={next}
            onChange={setNext}
          />
          <ErrorNotice error={change.error} />
          <div className={classes.buttons}>
            <Button
              type="submit"
              loading={change.isPending}
              disabled={current === '' || !isNewPasswordReady(next)}
            >
              {t('password.submit')}
            </Button>
            <Button variant="default" onClick={() => setOpened(false)}>
              {t('password.keep')}
            </Button>
          </div>
        </form>
      ) : (
        <Button
          variant="default"
          onClick={() => {
            change.reset();
            setOpened(true);
          }}
        >
          {t('password.submit')}
        </Button>
      )}
    </SettingsSection>
  );
}
