import type { ReactNode } from 'react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '@mantine/core';
import classes from './duplicates.module.css';
import { SafeBatch } from './safe-batch.tsx';
import { ClusterQueue } from './cluster-queue.tsx';
import type { ChannelOutput } from '../../src-shared/contract/contract.ts';

type Props = Readonly<{ state: ChannelOutput<'duplicates:state'> }>;

/** Groups that lose nothing by a merge: all at once from a list with ticks, or one after another. */
export function SafeLane({ state }: Props): ReactNode {
  const { t } = useTranslation('duplicates');
  const [oneByOne, setOneByOne] = useState(false);
  return oneByOne || state.byLane.safe === 0 ? (
    <>
      <ClusterQueue lane="safe" state={state} />
      {state.byLane.safe > 0 ? (
        <div className={classes.back}>
          <Button variant="subtle" size="compact-sm" onClick={() => setOneByOne(false)}>
            {t('batch.back')}
          </Button>
        </div>
      ) : null}
    </>
  ) : (
    <SafeBatch onLook={() => setOneByOne(true)} />
  );
}
