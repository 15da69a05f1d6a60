import { Button, Checkbox } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { ImportDifference } from '../../../src-shared/import/import-difference.ts';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { JobBar } from '../../ui/job-bar.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Screen } from '../../ui/screen.tsx';
import { useFormat } from '../../ui/use-format.ts';
import { ChangedGroup } from './changed-group.tsx';
import { ColumnNews } from './column-news.tsx';
import classes from './difference-screen.module.css';
import { countTicked, proposeTicks, toDecision } from './difference-ticks.ts';
import { FreshGroup } from './fresh-group.tsx';
import { GoneGroup } from './gone-group.tsx';
import { ChangedOrders } from '../ledger/living/changed-orders.tsx';
import { FreshOrders } from '../ledger/living/fresh-orders.tsx';
import { GoneOrders } from '../ledger/living/gone-orders.tsx';
import { countTickedOrders, proposeOrderTicks, toOrderTicks } from '../ledger/living/order-ticks.ts';
import type { LivingWork } from './living-work.ts';

type Props = Readonly<{ work: LivingWork; difference: ImportDifference }>;

/** What has become of a remembered file: new, changed and gone rows, to be taken over by tick. */
export function DifferenceScreen({ work, difference }: Props): ReactNode {
  const { t } = useTranslation('living');
  const format = useFormat();
  const { t: tOrders } = useTranslation('livingOrders');
  const [ticks, setTicks] = useState(() => proposeTicks(difference));
  const [ticked, setTicked] = useState(() => proposeOrderTicks(difference.orders));
  const { fresh, changed, gone, unchanged, skipped, columns, orders } = difference;
  const isSame = countAll(difference) === 0;
  const beyond = countBeyond(difference) + (orders === undefined ? 0 : countBeyond(orders));
  const count = countTicked(ticks) + countTickedOrders(ticked) + (ticks.beyond ? beyond : 0);
  const lead = t('difference.lead', {
    name: difference.fileName,
    when: work.run === null ? '' : format.dateTime(work.run.at),
  });
  return (
    <div className={classes.frame}>
      <Screen title={t('difference.title')} lead={lead}>
        <ColumnNews columns={columns} />
        {isSame ? (
          <Notice
            tone="good"
            title={orders === undefined ? t('difference.same') : tOrders('same')}
            text={t('difference.sameText', { count: unchanged })}
          />
        ) : null}
        <FreshGroup rows={fresh.rows} count={fresh.count} ticks={ticks} onTick={setTicks} />
        <ChangedGroup rows={changed.rows} count={changed.count} ticks={ticks} onTick={setTicks} />
        <GoneGroup rows={gone.rows} count={gone.count} ticks={ticks} onTick={setTicks} />
        {orders === undefined ? null : (
          <>
            <FreshOrders orders={orders.fresh} ticks={ticked} onTick={setTicked} />
            <ChangedOrders orders={orders.changed} ticks={ticked} onTick={setTicked} />
            <GoneOrders orders={orders.gone} />
          </>
        )}
      </Screen>
      <footer className={classes.foot}>
        <ErrorNotice error={work.error} />
        {work.applying ? (
          <JobBar label={t('applying')} progress={work.progress} onCancel={work.cancel} />
        ) : (
          <div className={classes.acts}>
            {isSame ? null : (
              <Button
                disabled={count === 0 && !ticks.dismissRest}
                onClick={() => work.apply({ ...toDecision(ticks), orders: toOrderTicks(ticked) })}
              >
                {count === 0 ? t('applyNone') : t('apply', { count })}
              </Button>
            )}
            <Button variant={isSame ? 'default' : 'subtle'} onClick={work.leave}>
              {t('difference.close')}
            </Button>
            <div className={classes.choices}>
              {beyond > 0 ? (
                <Checkbox
                  checked={ticks.beyond}
                  label={t('beyond', { count: beyond })}
                  onChange={(event) => setTicks({ ...ticks, beyond: event.currentTarget.checked })}
                />
              ) : null}
              {isSame ? null : (
                <Checkbox
                  checked={ticks.dismissRest}
                  label={t('dismiss')}
                  onChange={(event) => setTicks({ ...ticks, dismissRest: event.currentTarget.checked })}
                />
              )}
            </div>
            <span className={classes.figures}>
              {isSame ? null : t('difference.unchanged', { count: unchanged })}
              {skipped > 0
                ? ` · ${orders === undefined ? t('difference.skipped', { count: skipped }) : tOrders('skipped', { count: skipped })}`
                : null}
            </span>
          </div>
        )}
      </footer>
    </div>
  );
}

/** How much of anything is different. */
function countAll({ fresh, changed, gone, orders }: ImportDifference): number {
  const ofOrders = orders === undefined ? 0 : orders.fresh.count + orders.changed.count + orders.gone.count;
  return fresh.count + changed.count + gone.count + ofOrders;
}

/** What an answer counts and does not list. */
function countBeyond({
  fresh,
  changed,
}: Readonly<Record<'fresh' | 'changed', Readonly<{ count: number; rows: readonly unknown[] }>>>): number {
  return fresh.count - fresh.rows.length + changed.count - changed.rows.length;
}
