import { PasswordInput } from '@mantine/core';
import { useEffect, useRef, useState, type KeyboardEvent, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import classes from './password-field.module.css';
import { findLayout } from './find-layout.ts';

type Props = Readonly<{
  label: string;
  value: string;
  onChange: (value: string) => void;
  error?: string | undefined;
  /** Puts the cursor here when the field appears. */
  focusOnShow?: boolean;
  /** Each new number selects the text, to be typed over. */
  selectAgain?: number;
  disabled?: boolean;
}>;

/** A password field that tells what dots hide: Caps Lock and the layout of the last letter. Nothing is remembered by the window. */
export function PasswordField({
  label,
  value,
  onChange,
  error,
  focusOnShow,
  selectAgain,
  disabled,
}: Props): ReactNode {
  const { t } = useTranslation('app');
  const [capsLock, setCapsLock] = useState(false);
  const [visible, setVisible] = useState(false);
  const field = useRef<HTMLInputElement>(null);

  useEffect(() => {
    if (focusOnShow) field.current?.focus();
  }, [focusOnShow]);

  useEffect(() => {
    if (!selectAgain) return;
    field.current?.focus();
    field.current?.select();
  }, [selectAgain]);

  const noticeKey = (event: KeyboardEvent): void => setCapsLock(event.getModifierState('CapsLock'));
  const layout = findLayout(value);
  const hints = [...(capsLock ? [t('password.capsLock')] : []), ...(layout ? [t(`password.${layout}`)] : [])];
  return (
    <PasswordInput
      ref={field}
      label={label}
      value={value}
      onChange={(event) => onChange(event.currentTarget.value)}
      onKeyDown={noticeKey}
      onKeyUp={noticeKey}
      error={error}
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
