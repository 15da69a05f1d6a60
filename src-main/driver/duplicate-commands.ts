import { runOperation } from '../journal/run-operation.ts';
import { tellReason } from '../../src-shared/duplicates/tell-reason.ts';
import { usualThreshold } from '../duplicates/find-duplicates.ts';
import { explainPairs, listWaitingPairs } from '../duplicates/pair-store.ts';
import { scanWhole } from '../duplicates/scan-duplicates.ts';
import { tellApart } from '../duplicates/told-apart.ts';
import { listWaitingClusters } from '../duplicates/waiting-clusters.ts';
import { driverJob, withDriverBase } from './driver-host.ts';
import { readCount, refuseOption, requireId, type DriverRequest } from './driver-request.ts';

/**
 * `duplicates`: scans the whole base and prints pairs, the likeliest first, with their reasons in words, and the clusters
 * of contacts that are probably one. With `--threshold` only pairs from that probability on; without it those of the lane
 * `family` come too.
 */
export function runDuplicates(request: DriverRequest): Promise<unknown> {
  const asked = readThreshold(request);
  const limit = readCount(request, 'limit', Number.MAX_SAFE_INTEGER);
  return withDriverBase(request, async ({ context: { db, now } }) => {
    const threshold = asked ?? usualThreshold;
    const started = performance.now();
    const { models, candidates } = await scanWhole(db, now(), threshold, driverJob);
    const ms = performance.now() - started;
    const waiting = listWaitingPairs(db)
      .filter(({ probability }) => asked === null || probability >= asked)
      .toSorted((a, b) => b.probability - a.probability || b.weight - a.weight || a.firstId - b.firstId);
    return {
      pairs: explainPairs(db, waiting.slice(0, limit)).map(({ a, b, probability, lane, reasons }) => ({
        a: String(a),
        b: String(b),
        score: probability,
        lane,
        reasons: reasons.map((reason) => tellReason(reason, 'ru')),
      })),
      clusters: listWaitingClusters(db)
        .filter(({ lane }) => lane !== 'family')
        .map(({ contactIds }) => contactIds.map(String)),
      threshold,
      estimated: {
        candidates,
        found: waiting.length,
        people: { priorWeight: models.person.priorWeight, weights: models.person.weights },
        organizations: {
          priorWeight: models.organization.priorWeight,
          weights: models.organization.weights,
        },
      },
      ms,
    };
  });
}

function readThreshold({ options }: DriverRequest): number | null {
  if (options.threshold === undefined) return null;
  const threshold = Number(options.threshold);
  if (!(threshold > 0 && threshold <= 1)) throw refuseOption('--threshold');
  return threshold;
}

/** `not-duplicates ID ID`: «разные люди», for good. */
export function runNotDuplicates(request: DriverRequest): Promise<unknown> {
  const ids = [requireId(request, 0), requireId(request, 1)] as const;
  return withDriverBase(request, ({ context: { db, now } }) => {
    const at = now();
    const { operationId } = runOperation(db, { kind: 'distinct', params: { count: 2 }, at }, () =>
      tellApart(db, ids, at),
    );
    return { operationId: String(operationId) };
  });
}
