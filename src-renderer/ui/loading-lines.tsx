import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import classes from './loading-lines.module.css';

type Props = Readonly<{ lines?: number }>;

const widths = ['62%', '48%', '71%', '55%', '66%', '40%'] as const;

/** Grey lines in place of what is being read; they appear after a moment, so that quick answers do not flicker. */
export function LoadingLines({ lines = 5 }: Props): ReactNode {
  const { t } = useTranslation('app');
  return (
    <output className={classes.lines} aria-label={t('states.loading')}>
      {Array.from({ length: lines }, (_, line) => (
        <div key={line} className={classes.line} style={{ width: widths[line % widths.length] }} />
      ))}
    </output>
  );
}
