import { NativeSelect, TextInput } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { timeUnits, type TimeUnit } from '../../../src-shared/dates/time-span.ts';
import classes from './editor.module.css';

type Props = Readonly<{
  text: string;
  unit: TimeUnit;
  onText: (text: string) => void;
  onUnit: (unit: TimeUnit) => void;
}>;

/** A length of time: «6 месяцев». */
export function SpanInput({ text, unit, onText, onUnit }: Props): ReactNode {
  const { t } = useTranslation(['rules', 'filters']);
  return (
    <span className={classes.span}>
      <TextInput
        className={classes.count}
        aria-label={t('rules:howLong')}
        inputMode="numeric"
        placeholder="30"
        maxLength={5}
        value={text}
        onChange={(event) => onText(event.currentTarget.value)}
      />
      <NativeSelect
        className={classes.unit}
        aria-label={t('rules:unit')}
        value={unit}
        data={timeUnits.map((value) => ({ value, label: t(`filters:units.${value}`) }))}
        onChange={(event) => {
          const chosen = timeUnits.find((each) => each === event.currentTarget.value);
          if (chosen) onUnit(chosen);
        }}
      />
    </span>
  );
}
