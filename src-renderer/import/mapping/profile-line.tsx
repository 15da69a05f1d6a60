import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { ProfileMatch } from '../../../src-shared/import/import-profile-contract.ts';
import classes from './mapping-bar.module.css';

type Props = Readonly<{ profile: ProfileMatch; disabled: boolean; onApply: () => void }>;

/** «Узнан файл вида «Прайс 1С» · Применить»: the saved mapping that fits, and what of it no longer exists. */
export function ProfileLine({ profile, disabled, onApply }: Props): ReactNode {
  const { t } = useTranslation('mapping');
  const { name, applied, missing } = profile;
  const headings = missing.map((heading) => `«${heading}»`).join(', ');
  return (
    <output className={classes.known}>
      {t(applied ? 'profile.applied' : 'profile.known', { name })}
      {missing.length === 0 ? null : (
        <span className={classes.missing}>{t('profile.missing', { count: missing.length, headings })}</span>
      )}
      {applied ? null : (
        <Button variant="light" size="compact-sm" disabled={disabled} onClick={onApply}>
          {t('profile.apply')}
        </Button>
      )}
    </output>
  );
}
