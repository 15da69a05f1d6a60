import { IconEqual, IconEqualNot } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import type { DuplicateReason } from '../../src-shared/duplicates/duplicate.ts';
import { tellReason } from '../../src-shared/duplicates/tell-reason.ts';
import { useFormat } from '../ui/use-format.ts';
import classes from './duplicates.module.css';

type Props = Readonly<{ label: string; reasons: readonly DuplicateReason[] }>;

/** Reasons in words; what speaks against it has another sign, not only another colour. */
export function ReasonChips({ label, reasons }: Props): ReactNode {
  const { locale } = useFormat();
  return (
    <ul className={classes.reasons} aria-label={label}>
      {reasons.map((reason) => {
        const against = reason.agreement === 'different';
        const Icon = against ? IconEqualNot : IconEqual;
        return (
          <li
            key={`${reason.field} ${reason.agreement} ${reason.values?.join(' ')}`}
            className={classes.reason}
            data-against={against || undefined}
          >
            <Icon size={14} stroke={1.8} aria-hidden />
            {tellReason(reason, locale)}
          </li>
        );
      })}
    </ul>
  );
}
