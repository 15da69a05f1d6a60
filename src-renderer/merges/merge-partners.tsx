import { TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { ContactCard } from '../../src-shared/contacts/contact.ts';
import { formatPhone } from '../../src-shared/phones/format-phone.ts';
import classes from './merges.module.css';
import { useMergePartners } from './use-merge-partners.ts';

type Props = Readonly<{ card: ContactCard; onPick: (id: number) => void }>;

/** Finds the card to merge with; before anything is typed, those that look like this one. Enter takes the first. */
export function MergePartners({ card, onPick }: Props): ReactNode {
  const { t } = useTranslation(['merges', 'contacts']);
  const [text, setText] = useState('');
  const [search] = useDebouncedValue(text.trim(), 150);
  const { partners, loaded } = useMergePartners(card, search);
  const [first] = partners;
  return (
    <div className={classes.partners}>
      <TextInput
        label={t('merges:with.title')}
        placeholder={t('merges:with.search')}
        value={text}
        maxLength={200}
        data-autofocus
        onChange={(event) => setText(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' || first === undefined || text.trim() !== search) return;
          event.preventDefault();
          onPick(first.id);
        }}
      />
      {search === '' && first !== undefined ? <p className={classes.none}>{t('merges:with.twins')}</p> : null}
      {search !== '' && loaded && first === undefined ? (
        <output className={classes.none}>{t('merges:with.none')}</output>
      ) : null}
      <ul className={classes.lines}>
        {partners.map(({ id, name, phones }) => (
          <li key={id}>
            <button
              type="button"
              className={classes.partner}
              aria-label={t('merges:with.pick', { name })}
              onClick={() => onPick(id)}
            >
              <span className={classes.name}>{name || t('contacts:noName')}</span>
              <span className={classes.sub}>{phones.map(formatPhone).join(', ')}</span>
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}
