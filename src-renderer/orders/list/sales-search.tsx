import { CloseButton, TextInput } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import type { KeyboardEvent, ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import classes from '../../contacts/list/toolbar.module.css';

type Props = Readonly<{
  label: string;
  search: string;
  onSearch: (search: string) => void;
  onLeave: () => void;
}>;

/** The search field of a part of sales; Ctrl+F finds it, ↓ or Enter goes on to the list. */
export function SalesSearch({ label, search, onSearch, onLeave }: Props): ReactNode {
  const { t } = useTranslation('orders');
  const hearKey = (event: KeyboardEvent): void => {
    if (event.key === 'Escape' && search !== '') onSearch('');
    else if (['ArrowDown', 'Enter', 'Escape'].includes(event.key)) onLeave();
    else return;
    event.preventDefault();
  };
  return (
    <TextInput
      data-search-field
      className={classes.search ?? ''}
      aria-label={label}
      placeholder={label}
      value={search}
      maxLength={200}
      spellCheck={false}
      leftSection={<IconSearch size={16} stroke={1.6} aria-hidden />}
      rightSection={
        search === '' ? null : (
          <CloseButton size="sm" aria-label={t('clearSearch')} onClick={() => onSearch('')} />
        )
      }
      onChange={(event) => onSearch(event.currentTarget.value)}
      onKeyDown={hearKey}
    />
  );
}
