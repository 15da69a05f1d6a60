import { Checkbox, SegmentedControl } from '@mantine/core';
import { useId, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { importTargets } from '../../../src-shared/import/import-decision.ts';
import type { ImportPreview } from '../../../src-shared/import/import-preview.ts';
import type { ImportDecision } from '../import-decision.ts';
import classes from '../match-choice.module.css';

type Props = Readonly<{
  preview: ImportPreview;
  decision: ImportDecision;
  disabled: boolean;
  onDecide: (decision: ImportDecision) => void;
}>;

/** What the rows of the file are, and for a ledger what becomes of clients that nobody knows. */
export function TargetChoice({ preview, decision, disabled, onDecide }: Props): ReactNode {
  const { t } = useTranslation('sales');
  const id = useId();
  const { sales } = preview;
  const target = decision.target ?? (sales === undefined ? 'contacts' : 'orders');
  const choose = (value: string): void => {
    const chosen = importTargets.find((each) => each === value);
    // Another kind of rows is mapped anew.
    if (chosen !== undefined && chosen !== target)
      onDecide({ ...decision, target: chosen, mapping: new Map() });
  };
  return (
    <div>
      <span id={id} className={classes.label}>
        {t('target.label')}
      </span>
      <SegmentedControl
        fullWidth
        aria-labelledby={id}
        data={importTargets.map((value) => ({ value, label: t(`target.${value}`) }))}
        value={target}
        disabled={disabled}
        onChange={choose}
      />
      <p className={classes.hint}>{t(`target.${target}Hint`)}</p>
      {sales === undefined ? null : (
        <>
          <Checkbox
            mt="sm"
            label={t('missing.label')}
            description={t('missing.hint')}
            checked={decision.createMissing ?? sales.createMissing}
            disabled={disabled}
            onChange={(event) => onDecide({ ...decision, createMissing: event.currentTarget.checked })}
          />
          {sales.unknownClients > 0 ? (
            <p className={classes.hint}>{t('missing.left', { count: sales.unknownClients })}</p>
          ) : null}
        </>
      )}
    </div>
  );
}
