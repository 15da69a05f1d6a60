import { Checkbox, Select } from '@mantine/core';
import { useId, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { likelyChoices } from '../../../src-shared/import/import-decision.ts';
import { proposeMatchKey } from '../../../src-shared/import/import-matching.ts';
import type { ImportColumn, ImportPreview } from '../../../src-shared/import/import-preview.ts';
import type { ImportDecision } from '../import-decision.ts';
import classes from './matching-choices.module.css';

type Props = Readonly<{
  preview: ImportPreview;
  columns: readonly ImportColumn[];
  decision: ImportDecision;
  disabled: boolean;
  onDecide: (next: ImportDecision) => void;
}>;

const samplesShown = 3;

/** What else the owner decides about who is who: the surest key, rows that only resemble a client, cards in the trash. */
export function MatchingChoices({ preview, columns, decision, disabled, onDecide }: Props): ReactNode {
  const { t } = useTranslation('matching');
  const likelyId = useId();
  const { matching } = preview;
  if (matching === undefined) return null;
  const proposal = proposeMatchKey(columns, preview.rows);
  const { likely, trash } = matching;
  const choose = (value: string | null): void => {
    const choice = likelyChoices.find((each) => each === value);
    if (choice !== undefined) onDecide({ ...decision, likely: choice });
  };
  return (
    <div className={classes.choices}>
      {proposal === null ? null : (
        <p className={classes.hint}>{t(`proposed.${proposal.key}`, { percent: proposal.percent })}</p>
      )}
      {likely > 0 || decision.likely !== undefined ? (
        <div>
          <label htmlFor={likelyId} className={classes.label}>
            {t('likely.label')}
          </label>
          <Select
            id={likelyId}
            data={likelyChoices.map((choice) => ({ value: choice, label: t(`likely.${choice}`) }))}
            value={decision.likely ?? 'review'}
            disabled={disabled}
            onChange={choose}
          />
          {likely > 0 ? <p className={classes.hint}>{t('likely.hint', { count: likely })}</p> : null}
        </div>
      ) : null}
      {trash.count > 0 ? (
        <div>
          <Checkbox
            label={t('trash.restore')}
            checked={decision.restoreTrash === true}
            disabled={disabled}
            onChange={(event) => onDecide({ ...decision, restoreTrash: event.currentTarget.checked })}
          />
          <p className={classes.hint}>{t('trash.hint', { count: trash.count })}</p>
          <ul className={classes.samples}>
            {trash.samples.slice(0, samplesShown).map(({ row, name }) => (
              <li key={row}>{t('trash.sample', { row, name })}</li>
            ))}
          </ul>
        </div>
      ) : null}
    </div>
  );
}
