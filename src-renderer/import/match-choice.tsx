import { Select } from '@mantine/core';
import { useId, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { matchKeys, type MatchKey } from '../../src-shared/import/import-decision.ts';
import classes from './match-choice.module.css';

type Props = Readonly<{ match: MatchKey; disabled: boolean; onChange: (match: MatchKey) => void }>;

/** By what a row finds the contact that is in the base already, each way with what it does. */
export function MatchChoice({ match, disabled, onChange }: Props): ReactNode {
  const { t } = useTranslation('import');
  const id = useId();
  const choose = (value: string | null): void => {
    const key = matchKeys.find((each) => each === value);
    if (key !== undefined && key !== match) onChange(key);
  };
  const hintOf = (value: string): string => {
    const key = matchKeys.find((each) => each === value);
    return key === undefined ? '' : t(`matchHint.${key}`);
  };
  return (
    <div>
      <label htmlFor={id} className={classes.label}>
        {t('head.match')}
      </label>
      <Select
        id={id}
        data={matchKeys.map((key) => ({ value: key, label: t(`match.${key}`) }))}
        value={match}
        disabled={disabled}
        comboboxProps={{ width: 340, position: 'bottom-end' }}
        maxDropdownHeight={440}
        renderOption={({ option }) => (
          <span className={classes.option}>
            <span>{option.label}</span>
            <span className={classes.hint}>{hintOf(option.value)}</span>
          </span>
        )}
        onChange={choose}
      />
      <p className={classes.hint}>{t(`matchHint.${match}`)}</p>
    </div>
  );
}
