import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { ListCompleteness } from '../../../src-shared/import/import-finding.ts';
import notes from '../findings/findings.module.css';
import { useTargetFields } from '../use-target-fields.ts';
import classes from './clinic.module.css';

const mostMissing = 3;

/** How complete the cards would be, and which fields would raise it most. */
export function CompletenessLine({
  completeness: { score, fields },
}: Readonly<{ completeness: ListCompleteness }>): ReactNode {
  const { t } = useTranslation('clinic');
  const { find } = useTargetFields();
  const missing = fields.filter(({ rows, filled }) => filled < rows).slice(0, mostMissing);
  return (
    <div className={classes.group}>
      <h2 className={notes.title}>
        {t('completeness.title')}
        <span className={notes.count}>{t('completeness.value', { score })}</span>
      </h2>
      <progress
        className={classes.score}
        max={100}
        value={score}
        aria-label={t('completeness.label', { score })}
      />
      {missing.length > 0 ? (
        <ul className={classes.missing} aria-label={t('completeness.lead')}>
          {missing.map(({ fieldId, rows, filled }) => (
            <li key={fieldId}>
              {t('completeness.field', {
                field: find(fieldId)?.label ?? fieldId,
                share: Math.floor((filled / rows) * 100),
              })}
            </li>
          ))}
        </ul>
      ) : null}
    </div>
  );
}
