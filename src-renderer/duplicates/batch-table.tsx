import { Button, Checkbox } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { DuplicateCluster } from '../../src-shared/duplicates/duplicate.ts';
import { tellReason } from '../../src-shared/duplicates/tell-reason.ts';
import { useFormat } from '../ui/use-format.ts';
import { bringBack } from './arrange-queue.ts';
import { useDuplicateWork } from './duplicate-work.ts';
import classes from './duplicates.module.css';

type Props = Readonly<{
  clusters: readonly DuplicateCluster[];
  unticked: ReadonlySet<string>;
  onTick: (key: string, ticked: boolean) => void;
  onLook: () => void;
}>;

/** The groups of a batch: who becomes one, why that is safe, and a tick. */
export function BatchTable({ clusters, unticked, onTick, onLook }: Props): ReactNode {
  const { t } = useTranslation('duplicates');
  const { locale } = useFormat();
  const { mark } = useDuplicateWork();
  return (
    // A region that scrolls is reached by the keyboard.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <section className={classes.batch} aria-label={t('batch.list')} tabIndex={0}>
      <table className={classes.batchTable} aria-label={t('batch.list')}>
        <tbody>
          {clusters.map(({ key, contacts, pairs }) => {
            const names = contacts.map(({ name }) => name);
            const reasons = new Set(
              pairs.flatMap((pair) => pair.reasons.map((each) => tellReason(each, locale))),
            );
            return (
              <tr key={key}>
                <td>
                  <Checkbox
                    aria-label={t('batch.tick', { names: names.join(', ') })}
                    checked={!unticked.has(key)}
                    onChange={(event) => onTick(key, event.currentTarget.checked)}
                  />
                </td>
                <th scope="row">
                  <span className={classes.groupNames}>{[...new Set(names)].join(' · ')}</span>
                  <span className={classes.groupWhy}>{[...reasons].join(', ')}</span>
                </th>
                <td className={classes.figures}>{t('batch.count', { count: contacts.length })}</td>
                <td>
                  <Button
                    variant="subtle"
                    size="compact-sm"
                    aria-label={t('batch.look', { names: names.join(', ') })}
                    onClick={() => {
                      mark((marks) => bringBack(marks, key));
                      onLook();
                    }}
                  >
                    {t('batch.lookShort')}
                  </Button>
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </section>
  );
}
