import { IconAlertTriangle, IconInfoCircle, IconWand, type Icon } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import {
  findingSeverities,
  type FindingSeverity,
  type ImportDiagnosis,
} from '../../../src-shared/import/import-finding.ts';
import { useQueryChannel } from '../../ipc/use-query-channel.ts';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { LoadingLines } from '../../ui/loading-lines.tsx';
import { useFormat } from '../../ui/use-format.ts';
import notes from '../findings/findings.module.css';
import type { ImportDecision } from '../import-decision.ts';
import classes from './clinic.module.css';
import { CompletenessLine } from './completeness-line.tsx';
import { FindingLine } from './finding-line.tsx';
import { SaveReport } from './save-report.tsx';

type Props = Readonly<{
  importId: string;
  fileName: string;
  decision: ImportDecision;
  locked: boolean;
  onDecide: (decision: ImportDecision) => void;
  onShow: (row: number, column: string | null) => void;
}>;

const icons: Readonly<Record<FindingSeverity, Icon>> = {
  check: IconAlertTriangle,
  fixed: IconWand,
  info: IconInfoCircle,
};
/** So few remarks are shown with their places at once. */
const fewRemarks = 4;

/** The diagnosis of the file: how complete it is, what is worth a look, what is put right, and the report of it all. */
export function ClinicSection(props: Props): ReactNode {
  const { t } = useTranslation('clinic');
  const { importId, fileName, locked } = props;
  const { locale } = useFormat();
  const { data, error } = useQueryChannel('import:diagnosis', { importId, locale });
  return (
    <section aria-label={t('title')}>
      {error ? <ErrorNotice error={error} /> : null}
      {data === undefined && !error ? <LoadingLines lines={4} /> : null}
      {data ? <Findings {...props} diagnosis={data} /> : null}
      {data ? <SaveReport importId={importId} fileName={fileName} locked={locked} /> : null}
    </section>
  );
}

function Findings({
  diagnosis: { findings, completeness },
  decision,
  locked,
  onDecide,
  onShow,
}: Props & Readonly<{ diagnosis: ImportDiagnosis }>): ReactNode {
  const { t } = useTranslation('clinic');
  const checks = findings.filter(({ severity }) => severity === 'check').length;
  return (
    <>
      {completeness ? <CompletenessLine completeness={completeness} /> : null}
      {findings.length === 0 ? (
        <>
          <h2 className={notes.title}>{t('none')}</h2>
          <p className={notes.note}>{t('noneText')}</p>
        </>
      ) : null}
      {findingSeverities.map((severity) => {
        const ofSeverity = findings.filter((finding) => finding.severity === severity);
        if (ofSeverity.length === 0) return null;
        const Sign = icons[severity];
        return (
          <div key={severity} className={classes.group}>
            <h2 className={classes.severity} data-severity={severity}>
              <Sign size={15} stroke={1.7} aria-hidden />
              {t(`severities.${severity}`)}
            </h2>
            <ul className={classes.findings}>
              {ofSeverity.map((finding) => (
                <FindingLine
                  key={finding.id}
                  finding={finding}
                  startsOpen={severity === 'check' && checks <= fewRemarks}
                  decision={decision}
                  locked={locked}
                  onDecide={onDecide}
                  onShow={onShow}
                />
              ))}
            </ul>
          </div>
        );
      })}
    </>
  );
}
