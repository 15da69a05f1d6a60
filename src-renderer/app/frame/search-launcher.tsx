import { IconSearch } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { goToSearch } from './go-to-search.ts';
import classes from './top-bar.module.css';

/** Stands where the search field of the clients is, in sections without one of their own; goes there. */
export function SearchLauncher(): ReactNode {
  const { t } = useTranslation('app');
  return (
    <button type="button" className={classes.launcher} onClick={goToSearch}>
      <IconSearch size={16} stroke={1.6} aria-hidden />
      {t('frame.findContact')}
      <span className={classes.key} aria-hidden>
        Ctrl+F
      </span>
    </button>
  );
}
