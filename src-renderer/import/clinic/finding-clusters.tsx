import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { FindingCluster } from '../../../src-shared/import/import-finding.ts';
import type { ImportDecision } from '../import-decision.ts';
import classes from './clinic.module.css';
import { ClusterLine } from './cluster-line.tsx';

type Props = Readonly<{
  clusters: readonly FindingCluster[];
  decision: ImportDecision;
  locked: boolean;
  onDecide: (decision: ImportDecision) => void;
}>;

const fewest = 8;

/** The values of a list with the spellings that are brought to them; those with several spellings come first. */
export function FindingClusters({ clusters, decision, locked, onDecide }: Props): ReactNode {
  const { t } = useTranslation('clinic');
  const [all, setAll] = useState(false);
  const sorted = [
    ...clusters.filter(({ spellings }) => spellings.length > 1),
    ...clusters.filter(({ spellings }) => spellings.length === 1),
  ];
  const shown = all ? sorted : sorted.slice(0, fewest);
  const values = [...new Set(clusters.map(({ value }) => value))];
  return (
    <>
      <ul className={classes.clusters}>
        {shown.map((cluster) => (
          <ClusterLine
            key={`${cluster.dictionary} ${cluster.value}`}
            cluster={cluster}
            values={values}
            decision={decision}
            locked={locked}
            onDecide={onDecide}
          />
        ))}
      </ul>
      {sorted.length > shown.length ? (
        <button type="button" className={classes.more} onClick={() => setAll(true)}>
          {t('clusters.more', { count: sorted.length - shown.length })}
        </button>
      ) : null}
    </>
  );
}
