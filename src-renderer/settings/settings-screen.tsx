import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Screen } from '../ui/screen.tsx';
import { AboutSettings } from './about-settings.tsx';
import { CustomFieldsSettings } from './custom-fields-settings.tsx';
import { DictionariesSettings } from './dictionaries-settings.tsx';
import { LookSettings } from './look-settings.tsx';
import { PasswordSettings } from './password-settings.tsx';

/** Settings: the look, the owner's own fields, lists of values, the password, the program. Each change is kept at once. */
export function SettingsScreen(): ReactNode {
  const { t } = useTranslation('settings');
  return (
    <Screen title={t('title')}>
      <LookSettings />
      <CustomFieldsSettings />
      <DictionariesSettings />
      <PasswordSettings />
      <AboutSettings />
    </Screen>
  );
}
