import { CloseButton } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import classes from './filters.module.css';

type Props = Readonly<{ label: string; onRemove: () => void }>;

/** A whole rule by its name: it is taken away as one. */
export function ScopeChip({ label, onRemove }: Props): ReactNode {
  const { t } = useTranslation('filters');
  return (
    <span className={classes.chip}>
      <span className={classes.scopeText}>{label}</span>
      <CloseButton size="xs" aria-label={t('remove', { what: label })} onClick={onRemove} />
    </span>
  );
}
