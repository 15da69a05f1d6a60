import { PasswordInput } from '@mantine/core';
import { useState, type KeyboardEvent, type ReactNode, type Ref } from 'react';
import { useTranslation } from 'react-i18next';
import classes from './password-field.module.css';
import { findLayout } from './find-layout.ts';

type Props = Readonly<{
  label: string;
  value: string;
  onChange: (value: string) => void;
  error?: string | undefined;
  autoFocus?: boolean;
  disabled?: boolean;
  inputRef?: Ref<HTMLInputElement>;
}>;

/** A password field that tells what dots hide: Caps Lock and the layout of the last letter. Nothing is remembered by the window. */
export function PasswordField({
  label,
  value,
  onChange,
  error,
  autoFocus,
  disabled,
  inputRef,
}: Props): ReactNode {
  const { t } = useTranslation('app');
  const [capsLock, setCapsLock] = useState(false);
  const [visible, setVisible] = useState(false);
  const noticeKey = (event: KeyboardEvent): void => setCapsLock(event.getModifierState('CapsLock'));
  const layout = findLayout(value);
  const hints = [...(capsLock ? [t('password.capsLock')] : []), ...(layout ? [t(`password.${layout}`)] : [])];
  return (
    <PasswordInput
      ref={inputRef ?? null}
      label={label}
      value={value}
      onChange={(event) => onChange(event.currentTarget.value)}
      onKeyDown={noticeKey}
      onKeyUp={noticeKey}
      error={error}
      data-autofocus={autoFocus || undefined}
      // The one field of a screen whose only purpose is this field.
      // oxlint-disable-next-line jsx-a11y/no-autofocus
      autoFocus={autoFocus ?? false}
      disabled={disabled ?? false}
      autoComplete="off"
      spellCheck={false}
      visible={visible}
      onVisibilityChange={setVisible}
      visibilityToggleFocusable
      visibilityToggleButtonProps={{ 'aria-label': t(visible ? 'password.hide' : 'password.show') }}
      inputWrapperOrder={['label', 'input', 'description', 'error']}
      description={
        hints.length > 0 ? (
          <span className={capsLock ? classes.warn : undefined} aria-live="polite">
            {hints.join(' · ')}
          </span>
        ) : null
      }
    />
  );
}
