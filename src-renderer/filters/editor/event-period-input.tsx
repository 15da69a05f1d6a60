import { NativeSelect, TextInput } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import classes from './editor.module.css';
import type { EventProps } from './event-controls.tsx';
import { SpanInput } from './span-input.tsx';

const periods = ['ever', 'last', 'before', 'dates'] as const;

/** Over what time events are asked for. */
export function EventPeriodInput({ draft, onChange }: EventProps): ReactNode {
  const { t } = useTranslation(['rules', 'fields']);
  const drawDay = (label: string, part: 'fromDay' | 'toDay'): ReactNode => (
    <TextInput
      className={classes.figure}
      aria-label={label}
      placeholder={t('fields:datePlaceholder')}
      value={draft[part]}
      maxLength={30}
      onChange={(event) => onChange({ ...draft, [part]: event.currentTarget.value })}
    />
  );
  return (
    <>
      <NativeSelect
        className={classes.period}
        aria-label={t('rules:period')}
        value={draft.period}
        data={periods.map((value) => ({ value, label: t(`rules:periods.${value}`) }))}
        onChange={(event) => {
          const period = periods.find((each) => each === event.currentTarget.value);
          if (period) onChange({ ...draft, period });
        }}
      />
      {draft.period === 'last' || draft.period === 'before' ? (
        <SpanInput
          text={draft.spanText}
          unit={draft.unit}
          onText={(spanText) => onChange({ ...draft, spanText })}
          onUnit={(unit) => onChange({ ...draft, unit })}
        />
      ) : null}
      {draft.period === 'dates' ? (
        <>
          {drawDay(t('rules:fromDay'), 'fromDay')}
          <span aria-hidden>–</span>
          {drawDay(t('rules:toDay'), 'toDay')}
        </>
      ) : null}
    </>
  );
}
