import { SegmentedControl } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { dictionaryNames, type DictionaryName } from '../../src-shared/contacts/contact-field.ts';
import { DictionaryValues } from './dictionary-values.tsx';
import { SettingsSection } from './settings-section.tsx';

/** The lists of values: sources and needs, each value with the spellings that mean it. */
export function DictionariesSettings(): ReactNode {
  const { t } = useTranslation('settings');
  const [dictionary, setDictionary] = useState<DictionaryName>('source');
  return (
    <SettingsSection title={t('dictionaries.title')} lead={t('dictionaries.lead')}>
      <SegmentedControl
        aria-label={t('dictionaries.title')}
        value={dictionary}
        onChange={setDictionary}
        data={dictionaryNames.map((value) => ({ value, label: t(`dictionaries.names.${value}`) }))}
      />
      <DictionaryValues key={dictionary} dictionary={dictionary} />
    </SettingsSection>
  );
}
