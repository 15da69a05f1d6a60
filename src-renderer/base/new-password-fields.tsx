import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { PasswordField } from '../ui/password-field.tsx';
import type { NewPassword } from './new-password.ts';
import { PasswordStrength } from './password-strength.tsx';

type Props = Readonly<{
  labels: Readonly<{ password: string; repeat: string }>;
  value: NewPassword;
  onChange: (value: NewPassword) => void;
  focusOnShow?: boolean;
  disabled?: boolean;
}>;

/** A new password typed twice, with its strength. */
export function NewPasswordFields({ labels, value, onChange, focusOnShow, disabled }: Props): ReactNode {
  const { t } = useTranslation('base');
  const differs = value.repeat !== '' && !value.password.startsWith(value.repeat);
  return (
    <>
      <PasswordField
        label={labels.password}
        value={value.password}
        onChange={(password) => onChange({ ...value, password })}
        focusOnShow={focusOnShow ?? false}
        disabled={disabled ?? false}
      />
      <PasswordStrength password={value.password} />
      <PasswordField
        label={labels.repeat}
        value={value.repeat}
        onChange={(repeat) => onChange({ ...value, repeat })}
        error={differs ? t('create.mismatch') : undefined}
        disabled={disabled ?? false}
      />
    </>
  );
}
