import { Switch } from '@mantine/core';
import { IconChevronRight } from '@tabler/icons-react';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { ImportFinding } from '../../../src-shared/import/import-finding.ts';
import { useFormat } from '../../ui/use-format.ts';
import { SampleList } from '../findings/sample-list.tsx';
import type { ImportDecision } from '../import-decision.ts';
import classes from './clinic.module.css';
import { decideFix } from './decide-fixes.ts';
import { FindingClusters } from './finding-clusters.tsx';
import { useFindingSamples } from './use-finding-samples.ts';
import { useFindingTitle } from './use-finding-title.ts';

type Props = Readonly<{
  finding: ImportFinding;
  startsOpen: boolean;
  decision: ImportDecision;
  locked: boolean;
  onDecide: (decision: ImportDecision) => void;
  onShow: (row: number, column: string | null) => void;
}>;

/** One finding: how often, the switch of its correction, and on demand what it consists of and where. */
export function FindingLine({ finding, startsOpen, decision, locked, onDecide, onShow }: Props): ReactNode {
  const { t } = useTranslation('clinic');
  const format = useFormat();
  const [open, setOpen] = useState(startsOpen);
  const title = useFindingTitle()(finding.id);
  const samples = useFindingSamples(finding);
  const { id, fix, count, parts, clusters } = finding;
  // Two findings of one correction have one switch.
  const switched = id === 'phonesSeveral' ? null : fix;
  // The switch follows the owner at once, the figures when the file has been looked at again.
  const on = fix === null || decision.withoutFixes?.includes(fix) !== true;
  return (
    <li className={classes.finding} data-off={!on || undefined}>
      <div className={classes.line}>
        <button type="button" className={classes.open} aria-expanded={open} onClick={() => setOpen(!open)}>
          <IconChevronRight size={14} className={classes.chevron} aria-hidden />
          <span className={classes.name}>{title}</span>
        </button>
        <span className={classes.count}>{format.number(count)}</span>
        {switched === null ? null : (
          <Switch
            size="xs"
            className={classes.toggle}
            aria-label={t('switch', { title })}
            checked={on}
            disabled={locked}
            onChange={({ currentTarget }) => onDecide(decideFix(decision, switched, currentTarget.checked))}
          />
        )}
      </div>
      {open ? (
        <div className={classes.inside}>
          {parts.length > 0 ? (
            <ul className={classes.parts}>
              {parts.map((part) => (
                <li key={part.id}>{t('part', { name: t(`parts.${part.id}`), count: part.count })}</li>
              ))}
            </ul>
          ) : null}
          {clusters.length > 0 ? (
            <FindingClusters
              clusters={clusters}
              decision={decision}
              locked={locked || !on}
              onDecide={onDecide}
            />
          ) : null}
          <SampleList samples={samples} onShow={onShow} />
        </div>
      ) : null}
    </li>
  );
}
