import { CloseButton, TextInput } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { useState, type KeyboardEvent, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import classes from './search-field.module.css';

type Props = Readonly<{
  label: string;
  /** What may be searched for; the label unless told. */
  placeholder?: string;
  search: string;
  onSearch: (search: string) => void;
  /** ↓ or Enter: on to the list. */
  onLeave: () => void;
}>;

/** The search field over a list; Ctrl+F finds it. It keeps its own text, so a key never waits for the list. */
export function SearchField({ label, placeholder = label, search, onSearch, onLeave }: Props): ReactNode {
  const { t } = useTranslation('app');
  const [typed, setTyped] = useState(search);
  const [known, setKnown] = useState(search);
  if (known !== search) {
    setKnown(search);
    if (search.trim() !== typed.trim()) setTyped(search);
  }

  const change = (text: string): void => {
    setTyped(text);
    onSearch(text);
  };
  const hearKey = (event: KeyboardEvent): void => {
    if (event.key === 'Escape' && typed !== '') change('');
    else if (['ArrowDown', 'Enter', 'Escape'].includes(event.key)) onLeave();
    else return;
    event.preventDefault();
  };

  return (
    <TextInput
      data-search-field
      className={classes.search ?? ''}
      aria-label={label}
      placeholder={placeholder}
      value={typed}
      maxLength={200}
      spellCheck={false}
      leftSection={<IconSearch size={16} stroke={1.6} aria-hidden />}
      rightSection={
        typed === '' ? null : (
          <CloseButton size="sm" aria-label={t('actions.clearSearch')} onClick={() => change('')} />
        )
      }
      onChange={(event) => change(event.currentTarget.value)}
      onKeyDown={hearKey}
    />
  );
}
