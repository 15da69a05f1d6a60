import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { MIN_PASSWORD_LENGTH } from '../../src-shared/base/check-password.ts';
import { estimatePassword, type PasswordEstimate } from '../../src-shared/base/estimate-password.ts';
import classes from './password-strength.module.css';

const levels: Readonly<Record<PasswordEstimate, number>> = {
  tooShort: 0,
  common: 1,
  weak: 1,
  fair: 2,
  good: 3,
  strong: 4,
};

/** Four strokes and a sentence; the sentence says it all, the strokes only show it. */
export function PasswordStrength({ password }: Readonly<{ password: string }>): ReactNode {
  const { t } = useTranslation('base');
  if (password === '') return null;
  const estimate = estimatePassword(password);
  const words =
    estimate === 'tooShort'
      ? t('strength.tooShort', { min: MIN_PASSWORD_LENGTH })
      : t(`strength.${estimate}`);
  return (
    <div className={classes.strength} data-level={levels[estimate]}>
      <div className={classes.strokes} aria-hidden>
        {[1, 2, 3, 4].map((level) => (
          <span key={level} data-on={level <= levels[estimate] || undefined} />
        ))}
      </div>
      <output aria-label={t('strength.label')}>{words}</output>
    </div>
  );
}
