import { Checkbox } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { FindingCluster } from '../../../src-shared/import/import-finding.ts';
import type { ImportDecision } from '../import-decision.ts';
import classes from './clinic.module.css';
import { ClusterValueEditor } from './cluster-value-editor.tsx';
import { findClusterValue, isKept, joinSpellings, keepSpellings, mayBeKept } from './decide-fixes.ts';

type Props = Readonly<{
  cluster: FindingCluster;
  /** Other values of the list, to join them. */
  values: readonly string[];
  decision: ImportDecision;
  locked: boolean;
  onDecide: (decision: ImportDecision) => void;
}>;

/** A value with the spellings that are brought to it: left as written by the tick, written otherwise by a click on the value. */
export function ClusterLine({ cluster, values, decision, locked, onDecide }: Props): ReactNode {
  const { t } = useTranslation('clinic');
  const [editing, setEditing] = useState(false);
  const { spellings } = cluster;
  const value = findClusterValue(cluster);
  const kept = mayBeKept(cluster) && isKept(cluster);
  const list = spellings.map(({ text, count }) => t('clusters.spelling', { text, count })).join(', ');
  const save = (next: string): void => {
    setEditing(false);
    if (next !== '' && next !== value) onDecide(joinSpellings(decision, cluster, next));
  };
  return (
    <li className={classes.cluster}>
      {mayBeKept(cluster) ? (
        <Checkbox
          size="xs"
          mt={2}
          aria-label={t('clusters.join', { value: cluster.value })}
          checked={!kept}
          disabled={locked}
          onChange={({ currentTarget }) =>
            onDecide(
              currentTarget.checked
                ? joinSpellings(decision, cluster, cluster.value)
                : keepSpellings(decision, cluster),
            )
          }
        />
      ) : null}
      <div className={classes.clusterBody}>
        {editing ? (
          <ClusterValueEditor value={value} values={values} onSave={save} onClose={() => setEditing(false)} />
        ) : (
          <button
            type="button"
            className={classes.clusterValue}
            title={t('clusters.edit', { value })}
            aria-label={t('clusters.edit', { value })}
            disabled={locked}
            onClick={() => setEditing(true)}
          >
            {kept ? t('clusters.asWritten') : value}
          </button>
        )}
        <div className={classes.spellings}>{list}</div>
      </div>
    </li>
  );
}
