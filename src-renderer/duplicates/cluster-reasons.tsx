import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { DuplicateCluster } from '../../src-shared/duplicates/duplicate.ts';
import classes from './duplicates.module.css';
import { ReasonChips } from './reason-chips.tsx';

/** Why the cards of a cluster look alike; of more than two, pair by pair. */
export function ClusterReasons({ cluster }: Readonly<{ cluster: DuplicateCluster }>): ReactNode {
  const { t } = useTranslation('duplicates');
  const { pairs, contacts } = cluster;
  const [only] = pairs;
  if (contacts.length === 2 && only !== undefined) {
    return <ReasonChips label={t('reasons')} reasons={only.reasons} />;
  }
  const names = new Map(contacts.map(({ id, name }) => [id, name]));
  return (
    <div className={classes.pairs}>
      {pairs.map(({ a, b, reasons }) => {
        const between = t('between', { first: names.get(a) ?? '', second: names.get(b) ?? '' });
        return (
          <div key={`${a} ${b}`} className={classes.pair}>
            <span className={classes.figures}>{between}:</span>
            <ReasonChips label={`${t('reasons')}: ${between}`} reasons={reasons} />
          </div>
        );
      })}
    </div>
  );
}
