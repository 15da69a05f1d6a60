import { TextInput } from '@mantine/core';
import { useState, type KeyboardEvent, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { addIsoDays } from '../../../src-shared/rfm/iso-days.ts';
import { useFormat } from '../../ui/use-format.ts';
import { parseTypedDay } from './parse-typed-day.ts';

type Props = Readonly<{
  label: string;
  /** An ISO day, or null for none. */
  value: string | null;
  onChange: (day: string | null) => void;
}>;

/** A day as people write it, «12.05.2026», «12.5.26», «12 мая 2026»; ↑ and ↓ go by a day. Taken by Enter or on leaving. */
export function DayField({ label, value, onChange }: Props): ReactNode {
  const { t } = useTranslation('fields');
  const format = useFormat();
  const written = value === null ? '' : format.date(value);
  const [typed, setTyped] = useState(written);
  const [known, setKnown] = useState(value);
  const [wrong, setWrong] = useState(false);
  const show = (day: string | null): void => {
    setKnown(day);
    setTyped(day === null ? '' : format.date(day));
    setWrong(false);
  };
  if (known !== value) show(value);

  const give = (day: string | null): void => {
    show(day);
    if (day !== value) onChange(day);
  };
  const take = (): void => {
    if (typed.trim() === '') return give(null);
    const day = parseTypedDay({ kind: 'date' }, typed);
    if (day === null) return setWrong(true);
    return give(day);
  };
  const hearKey = (event: KeyboardEvent): void => {
    const step = event.key === 'ArrowUp' ? 1 : event.key === 'ArrowDown' ? -1 : 0;
    if (event.key === 'Enter') take();
    else if (event.key === 'Escape' && typed !== written) show(value);
    else if (step !== 0 && value !== null && typed === written) give(addIsoDays(value, step));
    else return;
    event.preventDefault();
  };
  return (
    <TextInput
      w={200}
      label={label}
      value={typed}
      placeholder={t('datePlaceholder')}
      maxLength={40}
      error={wrong ? t('problems.date') : null}
      onChange={(event) => {
        setTyped(event.currentTarget.value);
        setWrong(false);
      }}
      onBlur={take}
      onKeyDown={hearKey}
    />
  );
}
