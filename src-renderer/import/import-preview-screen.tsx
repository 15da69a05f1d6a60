import { useMemo, useState, type ReactNode } from 'react';
import type { ImportPreview } from '../../src-shared/import/import-preview.ts';
import { ErrorNotice } from '../ui/error-notice.tsx';
import { ClinicSection } from './clinic/clinic-section.tsx';
import { ForecastBar } from './forecast-bar.tsx';
import { FindingsPane } from './findings/findings-pane.tsx';
import type { GridTarget } from './grid/grid-cell.ts';
import { ImportGrid } from './grid/import-grid.tsx';
import { applyDecision, decideColumn } from './import-decision.ts';
import { ImportHead } from './import-head.tsx';
import classes from './import-preview-screen.module.css';
import type { ImportWork } from './import-work.ts';
import { TargetChoice } from './ledger/target-choice.tsx';
import { ColumnPoliciesContext, decidePolicy, type ColumnPolicies } from './matching/column-policies.ts';
import { MatchingChoices } from './matching/matching-choices.tsx';
import { MatchChoice } from './match-choice.tsx';
import { MappingBar } from './mapping/mapping-bar.tsx';
import { RunningBar } from './running-bar.tsx';
import { takesOneColumn } from './target-fields.ts';
import { useOwnField } from './use-own-field.ts';
import { useTargetFields } from './use-target-fields.ts';

type Props = Readonly<{ work: ImportWork; preview: ImportPreview }>;

/** The file as it would come into the base: its grid with the mapping over it, findings beside, the sentence below. */
export function ImportPreviewScreen({ work, preview }: Props): ReactNode {
  const { decision, decide } = work;
  const fields = useTargetFields(preview.sales !== undefined);
  const [target, setTarget] = useState<GridTarget | null>(null);
  const running = work.stage === 'running';
  const columns = useMemo(() => applyDecision(preview.columns, decision), [preview, decision]);
  const headings = preview.headingRow > 0 ? 1 : 0;
  const rows = (preview.sheets.find(({ chosen }) => chosen)?.rows ?? 0) - headings;

  const map = (index: number, fieldId: string | null): void => {
    const field = fields.find(fieldId);
    const alone = field !== undefined && takesOneColumn(field);
    decide(decideColumn(decision, columns, { index, fieldId, alone }));
  };

  const policies = useMemo<ColumnPolicies | null>(
    () =>
      (preview.matching?.met ?? 0) === 0 && decision.policies === undefined
        ? null
        : {
            of: (index) => decision.policies?.find((each) => each.index === index)?.policy ?? 'fill',
            choose: (index, policy) => decide(decidePolicy(decision, index, policy)),
          },
    [preview, decision, decide],
  );

  const createField = useOwnField(({ index }, fieldId) => map(index, fieldId));

  return (
    <div className={classes.screen}>
      <ImportHead work={work} preview={preview} locked={running} />
      <MappingBar work={work} preview={preview} fields={fields} locked={running} />
      {work.error ? (
        <div className={classes.error}>
          <ErrorNotice error={work.error} />
        </div>
      ) : null}
      <div className={classes.middle}>
        <ColumnPoliciesContext value={policies}>
          <ImportGrid
            importId={preview.importId}
            columns={columns}
            rows={rows}
            fields={fields}
            locked={running}
            busy={work.adjusting}
            target={target}
            skipped={preview.skipped}
            onMap={map}
            onCreate={createField}
          />
        </ColumnPoliciesContext>
        <FindingsPane
          preview={preview}
          columns={columns}
          onShow={(row, column) => setTarget({ row, column })}
          lead={<TargetChoice preview={preview} decision={decision} disabled={running} onDecide={decide} />}
          clinic={
            <ClinicSection
              importId={preview.importId}
              fileName={preview.fileName}
              decision={decision}
              locked={running}
              onDecide={decide}
              onShow={(row, column) => setTarget({ row, column })}
            />
          }
        >
          {preview.sales === undefined ? (
            <MatchChoice
              match={decision.match ?? preview.match}
              disabled={running}
              onChange={(match) => decide({ ...decision, match })}
            />
          ) : null}
          <MatchingChoices
            preview={preview}
            columns={columns}
            decision={decision}
            disabled={running}
            onDecide={decide}
          />
        </FindingsPane>
      </div>
      {running ? (
        <RunningBar progress={work.progress} copied={work.copied} onCancel={work.cancel} />
      ) : (
        <ForecastBar work={work} preview={preview} columns={columns} />
      )}
    </div>
  );
}
