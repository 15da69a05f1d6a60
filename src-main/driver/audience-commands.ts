import { countContacts } from '../contacts/find-contacts.ts';
import { refreshAudienceOfDay } from '../segments/refresh-audience.ts';
import { listSegments } from '../segments/segment-queries.ts';
import { describeStages } from '../stages/stage-queries.ts';
import { readStageSettings } from '../stages/stage-settings-store.ts';
import { makeView, readRule } from './client-commands.ts';
import { withDriverBase } from './driver-host.ts';
import { requireWord, type DriverRequest } from './driver-request.ts';
import { toDecimalRoubles } from './driver-values.ts';

/** `segments`: every segment with its figures. */
export function runSegments(request: DriverRequest): Promise<unknown> {
  return withDriverBase(request, ({ context: { db, now } }) => {
    refreshAudienceOfDay(db, now());
    return {
      segments: listSegments(db, now()).map(({ id, revenue, ...segment }) => ({
        id: String(id),
        ...segment,
        revenue: toDecimalRoubles(revenue),
      })),
    };
  });
}

/** `segment-count FILE.json`: how many living contacts a rule lets through, and the milliseconds of the count. */
export async function runSegmentCount(request: DriverRequest): Promise<unknown> {
  const view = makeView(await readRule(requireWord(request, 0, 'FILE')), '');
  return withDriverBase(request, ({ context: { db, now } }) => {
    refreshAudienceOfDay(db, now());
    const started = performance.now();
    const count = countContacts(db, view, now());
    return { count, ms: performance.now() - started };
  });
}

/** `stages`: how many living contacts are in each stage, and the thresholds. */
export function runStages(request: DriverRequest): Promise<unknown> {
  return withDriverBase(request, ({ context: { db, now } }) => {
    refreshAudienceOfDay(db, now());
    const { counts, byHand } = describeStages(db, now());
    const { thresholds, rules } = readStageSettings(db);
    return {
      stages: counts.map(({ revenue, ...stage }) => ({ ...stage, revenue: toDecimalRoubles(revenue) })),
      byHand,
      thresholds: { ...thresholds, vipTotal: toDecimalRoubles(thresholds.vipTotal) },
      rules,
    };
  });
}
