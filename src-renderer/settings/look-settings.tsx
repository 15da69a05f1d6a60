import { SegmentedControl } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useShellSession } from '../shell/shell-state.ts';
import classes from './settings.module.css';
import { SettingsSection } from './settings-section.tsx';

const themes = ['light', 'dark', 'system'] as const;
const languages = ['ru', 'en'] as const;

/** Theme and language of the window, shown at once. */
export function LookSettings(): ReactNode {
  const { t } = useTranslation('settings');
  const { state, setPreferences } = useShellSession();
  return (
    <SettingsSection title={t('look.title')}>
      <div className={classes.row}>
        <span>{t('look.theme')}</span>
        <SegmentedControl
          aria-label={t('look.theme')}
          value={state.theme}
          onChange={(theme) => void setPreferences({ theme })}
          data={themes.map((value) => ({ value, label: t(`look.themes.${value}`) }))}
        />
      </div>
      <div className={classes.row}>
        <span>{t('look.language')}</span>
        <SegmentedControl
          aria-label={t('look.language')}
          value={state.locale}
          onChange={(locale) => void setPreferences({ locale })}
          data={languages.map((value) => ({ value, label: t(`look.languages.${value}`) }))}
        />
      </div>
    </SettingsSection>
  );
}
