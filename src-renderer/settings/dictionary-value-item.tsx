import { ActionIcon, Button } from '@mantine/core';
import { IconPencil } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { DictionaryValue } from '../../src-shared/dictionaries/dictionaries-contract.ts';
import { listOtherSpellings } from './list-other-spellings.ts';
import classes from './settings.module.css';

type Props = Readonly<{
  value: DictionaryValue;
  canJoin: boolean;
  onEdit: () => void;
  onJoin: () => void;
}>;

/** One value with its other spellings and how many cards hold it. */
export function DictionaryValueItem({ value, canJoin, onEdit, onJoin }: Props): ReactNode {
  const { t } = useTranslation('settings');
  const { label } = value;
  const spellings = listOtherSpellings(value);
  return (
    <li className={classes.item}>
      <div className={classes.itemWords}>
        <div className={classes.itemName}>{label}</div>
        <div className={classes.itemDetail}>
          {spellings.length > 0 ? spellings.join(', ') : t('dictionaries.noSpellings')}
        </div>
      </div>
      <span className={classes.used}>{t('dictionaries.used', { count: value.used })}</span>
      {canJoin ? (
        <Button
          variant="subtle"
          size="compact-sm"
          aria-label={t('dictionaries.joinLabel', { label })}
          onClick={onJoin}
        >
          {t('dictionaries.join')}
        </Button>
      ) : null}
      <ActionIcon
        variant="subtle"
        color="gray"
        aria-label={t('dictionaries.edit', { label })}
        onClick={onEdit}
      >
        <IconPencil size={16} stroke={1.6} aria-hidden />
      </ActionIcon>
    </li>
  );
}
