import { Button, Popover, TextInput } from '@mantine/core';
import { IconChevronDown } from '@tabler/icons-react';
import { useState, type FormEvent, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import classes from './import-head.module.css';

type Props = Readonly<{ headingRow: number; disabled: boolean; onChange: (row: number) => void }>;

const lastRow = 1_048_576;

/** Reads a number of a row of a sheet; null when it is none. */
export function readRowNumber(text: string): number | null {
  const trimmed = text.replaceAll(/\s/gu, '');
  if (!/^\d{1,7}$/.test(trimmed)) return null;
  const row = Number(trimmed);
  return row >= 1 && row <= lastRow ? row : null;
}

/** The row of the headings, when it was not found right. */
export function HeadingRowChoice({ headingRow, disabled, onChange }: Props): ReactNode {
  const { t } = useTranslation('import');
  const [open, setOpen] = useState(false);
  const [typed, setTyped] = useState(headingRow === 0 ? '' : String(headingRow));
  const row = readRowNumber(typed);

  const decide = (chosen: number): void => {
    setOpen(false);
    if (chosen !== headingRow) onChange(chosen);
  };
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (row !== null) decide(row);
  };

  return (
    <Popover opened={open} onChange={setOpen} position="bottom-start" trapFocus returnFocus>
      <Popover.Target>
        <Button
          variant="default"
          disabled={disabled}
          rightSection={<IconChevronDown size={14} stroke={1.6} aria-hidden />}
          onClick={() => setOpen(!open)}
        >
          {headingRow === 0 ? t('head.noHeadings') : t('head.headings', { row: headingRow })}
        </Button>
      </Popover.Target>
      <Popover.Dropdown aria-label={t('head.headingRow')}>
        <form className={classes.form} onSubmit={submit}>
          <TextInput
            label={t('head.headingRow')}
            description={t('head.headingHint')}
            inputMode="numeric"
            value={typed}
            data-autofocus
            onChange={(event) => setTyped(event.currentTarget.value)}
          />
          <div className={classes.formActions}>
            <Button type="submit" disabled={row === null}>
              {t('head.apply')}
            </Button>
            <Button variant="subtle" onClick={() => decide(0)}>
              {t('head.thereAreNone')}
            </Button>
          </div>
        </form>
      </Popover.Dropdown>
    </Popover>
  );
}
