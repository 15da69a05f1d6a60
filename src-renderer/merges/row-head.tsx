import { VisuallyHidden } from '@mantine/core';
import { IconEqual, IconEqualNot, IconPlus } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { RowState } from './compose-merge-rows.ts';
import classes from './merges.module.css';

const icons = { differs: IconEqualNot, one: IconPlus, same: IconEqual } as const;

type Props = Readonly<{ label: string; state: RowState }>;

/** The name of a field with a sign that says whether the cards agree on it. */
export function RowHead({ label, state }: Props): ReactNode {
  const { t } = useTranslation('merges');
  const Icon = icons[state];
  return (
    <th scope="row">
      <span className={classes.fieldName}>
        <span title={t(`states.${state}`)}>
          <Icon size={14} stroke={1.8} aria-hidden />
          <VisuallyHidden>{`${t(`states.${state}`)}: `}</VisuallyHidden>
        </span>
        {label}
      </span>
    </th>
  );
}
