import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useQueryChannel } from '../ipc/use-query-channel.ts';
import { useShellSession } from '../shell/shell-state.ts';
import { QueryView } from '../ui/query-view.tsx';
import { useFormat } from '../ui/use-format.ts';
import classes from './settings.module.css';
import { SettingsSection } from './settings-section.tsx';

/** Versions of the program and of the base: what is asked for when help is needed. */
export function AboutSettings(): ReactNode {
  const { t } = useTranslation('settings');
  const { state } = useShellSession();
  const format = useFormat();
  const query = useQueryChannel('base:info', {});
  return (
    <SettingsSection title={t('about.title')}>
      <QueryView query={query}>
        {(base) => (
          <dl className={classes.facts}>
            <dt>{t('about.contacts')}</dt>
            <dd>{format.number(base.contacts)}</dd>
            <dt>{t('about.created')}</dt>
            <dd>{format.dateTime(base.createdAt)}</dd>
            <dt>{t('about.schema')}</dt>
            <dd>{base.schemaVersion}</dd>
            <dt>{t('about.version')}</dt>
            <dd>{state.version}</dd>
            <dt>{t('about.runtime')}</dt>
            <dd>{state.runtime}</dd>
          </dl>
        )}
      </QueryView>
    </SettingsSection>
  );
}
