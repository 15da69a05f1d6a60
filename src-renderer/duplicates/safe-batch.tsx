import { Button, Checkbox } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useToldError } from '../contacts/use-told-error.ts';
import { useToldUndo } from '../contacts/use-told-undo.tsx';
import { useJobChannel } from '../ipc/use-job-channel.ts';
import { useQueryChannel } from '../ipc/use-query-channel.ts';
import { JobBar } from '../ui/job-bar.tsx';
import { QueryView } from '../ui/query-view.tsx';
import { useFormat } from '../ui/use-format.ts';
import { BatchTable } from './batch-table.tsx';
import classes from './duplicates.module.css';

/** As many as one answer of the base holds. */
const shownAtMost = 200;

/** Everything that can be merged at once: how many cards become how many, each group with its tick, one button. */
export function SafeBatch({ onLook }: Readonly<{ onLook: () => void }>): ReactNode {
  const { t } = useTranslation('duplicates');
  const format = useFormat();
  const preview = useQueryChannel('merges:previewBatch', { lane: 'safe' }, { keepPrevious: true });
  const list = useQueryChannel(
    'duplicates:clusters',
    { lane: 'safe', offset: 0, limit: shownAtMost },
    { keepPrevious: true },
  );
  const batch = useJobChannel('merges:runBatch');
  const tellUndo = useToldUndo();
  const tellError = useToldError();
  const [unticked, setUnticked] = useState<ReadonlySet<string>>(new Set());

  const tick = (keys: readonly string[], ticked: boolean): void => {
    const next = new Set(unticked);
    for (const key of keys) {
      if (ticked) next.delete(key);
      else next.add(key);
    }
    setUnticked(next);
  };
  const run = (): void => {
    batch.start({ lane: 'safe', except: [...unticked] }).then(({ operationId, clusters }) => {
      if (operationId === null) return;
      tellUndo(t('batch.told', { count: clusters, figure: format.number(clusters) }), operationId);
    }, tellError);
  };

  return (
    <QueryView query={list}>
      {({ clusters, total }) => {
        const left = clusters.filter(({ key }) => unticked.has(key));
        const groups = total - left.length;
        const cards =
          (preview.data?.contacts ?? 0) - left.reduce((sum, { contacts }) => sum + contacts.length, 0);
        return (
          <>
            <p className={classes.hint}>{t('hints.safe')}</p>
            <div className={classes.bar}>
              <Button disabled={groups === 0 || batch.running} onClick={run}>
                {t('batch.run', { count: groups, figure: format.number(groups) })}
              </Button>
              <output className={classes.figures}>
                {preview.data && groups > 0
                  ? t('batch.become', {
                      count: cards,
                      figure: format.number(cards),
                      rest: format.number(groups),
                    })
                  : null}
              </output>
              <Checkbox
                className={classes.tickAll ?? ''}
                label={t('batch.all')}
                checked={left.length === 0}
                indeterminate={left.length > 0 && left.length < clusters.length}
                onChange={(event) =>
                  tick(
                    clusters.map(({ key }) => key),
                    event.currentTarget.checked,
                  )
                }
              />
            </div>
            {batch.running ? (
              <JobBar label={t('batch.running')} progress={batch.progress} onCancel={batch.cancel} />
            ) : null}
            {total > clusters.length ? (
              <p className={classes.hint}>
                {t('batch.more', { shown: format.number(clusters.length), total: format.number(total) })}
              </p>
            ) : null}
            <BatchTable
              clusters={clusters}
              unticked={unticked}
              onTick={(key, ticked) => tick([key], ticked)}
              onLook={onLook}
            />
          </>
        );
      }}
    </QueryView>
  );
}
