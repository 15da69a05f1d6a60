import { Button, Kbd } from '@mantine/core';
import { IconCircleCheck } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { DuplicateLane } from '../../src-shared/duplicates/duplicate.ts';
import { StateMessage } from '../ui/state-message.tsx';
import type { ClusterActs } from './use-cluster-acts.ts';
import { useQueueKeys } from './use-queue-keys.ts';

type Props = Readonly<{
  lane: DuplicateLane;
  /** True when no lane holds anything. */
  allDone: boolean;
  acts: Pick<ClusterActs, 'last' | 'undoLast'>;
}>;

/** A lane with nothing left in it; the last decision can still be taken back. */
export function LaneDone({ lane, allDone, acts }: Props): ReactNode {
  const { t } = useTranslation('duplicates');
  useQueueKeys(lane, (asked) => {
    if (asked === 'undo') acts.undoLast();
  });
  return (
    <StateMessage
      icon={<IconCircleCheck size={28} stroke={1.5} />}
      title={t(allDone ? 'done.title' : 'laneDone.title')}
      text={t(allDone ? 'done.text' : 'laneDone.text')}
    >
      {acts.last === null ? null : (
        <Button
          variant="default"
          title={acts.last}
          aria-keyshortcuts="U"
          rightSection={
            <Kbd size="xs" aria-hidden>
              U
            </Kbd>
          }
          onClick={acts.undoLast}
        >
          {t('acts.undo')}
        </Button>
      )}
    </StateMessage>
  );
}
