import { NativeSelect, TextInput } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { eventOperators } from '../../../src-shared/filters/event-condition.ts';
import classes from './editor.module.css';
import type { EventDraft } from './event-draft.ts';
import { EventParticulars } from './event-particulars.tsx';
import { EventPeriodInput } from './event-period-input.tsx';

const questions = ['some', 'none', 'count', 'sum'] as const;

export type EventProps = Readonly<{ draft: EventDraft; onChange: (draft: EventDraft) => void }>;

/** What is asked of events: whether there were any, how many or for how much, when, and which ones. */
export function EventControls({ draft, onChange }: EventProps): ReactNode {
  const { t } = useTranslation('rules');
  const { of, asked, operator } = draft;
  const isSum = asked === 'sum';
  const drawFigure = (label: string, part: 'text' | 'until'): ReactNode => (
    <TextInput
      className={isSum ? classes.figure : classes.count}
      aria-label={label}
      inputMode="decimal"
      value={draft[part]}
      maxLength={30}
      rightSection={isSum ? t('rouble') : null}
      onChange={(event) => onChange({ ...draft, [part]: event.currentTarget.value })}
    />
  );
  return (
    <>
      <NativeSelect
        className={classes.operator}
        aria-label={t('asked')}
        value={asked}
        data={questions
          .filter((each) => of !== 'interactions' || each !== 'sum')
          .map((value) => ({ value, label: t(`questions.${of}.${value}`) }))}
        onChange={(event) => {
          const next = questions.find((each) => each === event.currentTarget.value);
          if (next) onChange({ ...draft, asked: next });
        }}
      />
      {asked === 'count' || asked === 'sum' ? (
        <>
          <NativeSelect
            className={classes.compare}
            aria-label={t('compare')}
            value={operator}
            data={eventOperators.map((value) => ({ value, label: t(`figures.${value}`) }))}
            onChange={(event) => {
              const next = eventOperators.find((each) => each === event.currentTarget.value);
              if (next) onChange({ ...draft, operator: next });
            }}
          />
          {drawFigure(operator === 'between' ? t('from') : t(isSum ? 'sum' : 'figure'), 'text')}
          {operator === 'between' ? (
            <>
              <span aria-hidden>–</span>
              {drawFigure(t('to'), 'until')}
            </>
          ) : null}
        </>
      ) : null}
      <EventPeriodInput draft={draft} onChange={onChange} />
      <EventParticulars draft={draft} onChange={onChange} />
    </>
  );
}
