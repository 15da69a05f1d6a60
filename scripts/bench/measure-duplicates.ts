import { unlockBase } from '../../src-main/base/unlock-base.ts';
import { createDriverHost, driverJob } from '../../src-main/driver/driver-host.ts';
import { checkCard } from '../../src-main/duplicates/check-card.ts';
import { scanDuplicates } from '../../src-main/duplicates/scan-duplicates.ts';
import type { BaseContext } from '../../src-main/base/base-context.ts';
import { benchPassword } from './fill-bench-base.ts';
import { tellMeasured } from './run-measured.ts';
import { startSearching } from './start-searching.ts';

type TypedCard = Readonly<
  Record<'lastName' | 'firstName' | 'phone', string> & Record<'birthday' | 'address', string | null>
>;

/**
 * Cards typed one after another: what contacts of the base say of themselves, each a little changed. Milliseconds of the
 * processor, which other programs of the machine do not spoil.
 */
function timeChecks({ db, now }: BaseContext): number[] {
  const people = db.sqlite
    .prepare<[], TypedCard>(
      `SELECT c.last_name AS lastName, c.first_name AS firstName, c.birthday, p.value AS phone, a.value AS address
       FROM contacts AS c
       JOIN contact_points AS p ON p.contact_id = c.id AND p.type = 'phone' AND p.position = 0
       LEFT JOIN contact_points AS a ON a.contact_id = c.id AND a.type = 'address' AND a.position = 0
       WHERE c.id % 397 = 0 ORDER BY c.id LIMIT 300`,
    )
    .all();
  return people.map(({ phone, address, ...fields }, place) => {
    const value = place % 2 === 0 ? phone : `+7999${String(place).padStart(7, '0')}`;
    const before = process.cpuUsage();
    const points = [
      { type: 'phone' as const, value },
      ...(address === null ? [] : [{ type: 'address' as const, value: address }]),
    ];
    checkCard(db, 'person', { fields, points }, null, now());
    const { user, system } = process.cpuUsage(before);
    return (user + system) / 1000;
  });
}

const [folder = '', work = ''] = process.argv.slice(2);
const session = await unlockBase(createDriverHost(folder), benchPassword, driverJob);
const count =
  session.context.db.sqlite.prepare<[], number>('SELECT count(*) FROM contacts').pluck().get() ?? 0;
const stopSearching = work === 'searching' ? startSearching(session, count) : null;
const started = performance.now();
if (work === 'check') tellMeasured(0, count, timeChecks(session.context));
else {
  const { pairs } = await scanDuplicates(session.context, true, driverJob);
  const ms = performance.now() - started;
  tellMeasured(ms, pairs, (await stopSearching?.()) ?? []);
}
session.close();
