import { Select, type SelectProps } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import {
  textDelimiters,
  textEncodings,
  type TextDelimiter,
  type TextEncoding,
} from '../../src-shared/import/import-decision.ts';
import type { TextFormat } from '../../src-shared/import/text-format.ts';
import classes from './text-format-choice.module.css';

type Choice = Readonly<{ encoding?: TextEncoding; delimiter?: TextDelimiter }>;
type Props = Readonly<{ text: TextFormat; disabled: boolean; onChange: (choice: Choice) => void }>;

const delimiterNames = { ';': 'semicolon', ',': 'comma', '\t': 'tab', '|': 'bar' } as const;
const menu = { width: 460, position: 'bottom-start' } as const;

/** How plain text is read; each way shows two lines of the file as they would look. */
export function TextFormatChoice({ text, disabled, onChange }: Props): ReactNode {
  const { t } = useTranslation('plainText');

  const chooseEncoding = (value: string | null): void => {
    const encoding = textEncodings.find((each) => each === value);
    if (encoding !== undefined && encoding !== text.encoding) onChange({ encoding });
  };
  const chooseDelimiter = (value: string | null): void => {
    const delimiter = textDelimiters.find((each) => each === value);
    if (delimiter !== undefined && delimiter !== text.delimiter) onChange({ delimiter });
  };
  const showEncoding: SelectProps['renderOption'] = ({ option, checked }) => (
    <Sample
      chosen={checked === true}
      label={option.label}
      lines={text.encodings.find(({ encoding }) => encoding === option.value)?.lines ?? []}
    />
  );
  const showDelimiter: SelectProps['renderOption'] = ({ option, checked }) => {
    const found = text.delimiters.find(({ delimiter }) => delimiter === option.value);
    return (
      <Sample
        chosen={checked === true}
        label={option.label}
        note={t('columns', { count: found?.columns ?? 0 })}
        lines={found?.lines.map((cells) => cells.join(' │ ')) ?? []}
      />
    );
  };

  return (
    <>
      {text.encodings.length === 0 ? null : (
        <Select
          className={classes.encoding}
          aria-label={t('encoding')}
          data={textEncodings.map((value) => ({ value, label: t(`encodings.${value}`) }))}
          value={text.encoding}
          disabled={disabled}
          comboboxProps={menu}
          maxDropdownHeight={480}
          renderOption={showEncoding}
          onChange={chooseEncoding}
        />
      )}
      <Select
        className={classes.delimiter}
        aria-label={t('delimiter')}
        data={textDelimiters.map((value) => ({ value, label: t(`delimiters.${delimiterNames[value]}`) }))}
        value={text.delimiter}
        placeholder={t('oneColumn')}
        disabled={disabled}
        comboboxProps={menu}
        maxDropdownHeight={480}
        renderOption={showDelimiter}
        onChange={chooseDelimiter}
      />
    </>
  );
}

type SampleProps = Readonly<{ chosen: boolean; label: string; note?: string; lines: readonly string[] }>;

function Sample({ chosen, label, note, lines }: SampleProps): ReactNode {
  return (
    <span className={classes.option} data-chosen={chosen || undefined}>
      <span className={classes.name}>
        {label}
        {note === undefined ? null : <span className={classes.note}>{note}</span>}
      </span>
      {lines.map((line, index) => (
        // Lines may be equal; their places are their names.
        <span key={`${index}:${line}`} className={classes.line}>
          {line}
        </span>
      ))}
    </span>
  );
}
