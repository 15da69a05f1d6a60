import { hasFix, type ImportDecision, type ImportFix } from '../../src-shared/import/import-decision.ts';
import {
  mostFindingSamples,
  type FindingCluster,
  type FindingPartId,
  type FindingSample,
  type FindingSeverity,
  type ImportRemark,
  mostRemarks,
  reportedFindingIds,
  type ImportFinding,
  type ImportFindingId,
} from '../../src-shared/import/import-finding.ts';

/** Counts findings; of each it keeps the first places only. */
export type FindingNotes = Readonly<{
  note: (id: ImportFindingId, sample: () => FindingSample) => void;
  part: (id: ImportFindingId, part: FindingPartId) => void;
  clusters: (id: ImportFindingId, clusters: readonly FindingCluster[]) => void;
  list: (decision: ImportDecision) => readonly ImportFinding[];
  /** Every place of what a report names, in the order of the file. */
  remarks: () => readonly ImportRemark[];
}>;

type Kept = {
  count: number;
  samples: FindingSample[];
  parts: Map<FindingPartId, number>;
  clusters: FindingCluster[];
};
type Nature = Readonly<{ severity: FindingSeverity; fix: ImportFix | null }>;

const natures: Partial<Record<ImportFindingId, Nature>> = {
  leftOut: { severity: 'fixed', fix: 'leftOut' },
  phones: { severity: 'fixed', fix: 'phones' },
  phonesSeveral: { severity: 'fixed', fix: 'phones' },
  emails: { severity: 'fixed', fix: 'emails' },
  names: { severity: 'fixed', fix: 'names' },
  namesSplit: { severity: 'info', fix: null },
  sources: { severity: 'fixed', fix: 'spellings' },
  needs: { severity: 'fixed', fix: 'spellings' },
  zeros: { severity: 'fixed', fix: null },
};
const problem: Nature = { severity: 'check', fix: null };
const longestShown = 200;
const reported: readonly ImportFindingId[] = reportedFindingIds;

/** Empty notes. */
export function createFindingNotes(): FindingNotes {
  const kept = new Map<ImportFindingId, Kept>();
  const keep = (id: ImportFindingId): Kept => {
    const known = kept.get(id);
    if (known !== undefined) return known;
    const fresh: Kept = { count: 0, samples: [], parts: new Map(), clusters: [] };
    kept.set(id, fresh);
    return fresh;
  };
  return {
    note: (id, sample) => {
      const finding = keep(id);
      finding.count += 1;
      const most = reported.includes(id) ? mostRemarks : mostFindingSamples;
      if (finding.samples.length < most) finding.samples.push(shorten(sample()));
    },
    part: (id, part) => {
      const { parts } = keep(id);
      parts.set(part, (parts.get(part) ?? 0) + 1);
    },
    clusters: (id, clusters) => {
      const finding = keep(id);
      finding.clusters.push(...clusters);
      for (const { spellings } of clusters)
        for (const { text, count, becomes } of spellings) if (text !== becomes) finding.count += count;
    },
    list: (decision) =>
      [...kept]
        .map(([id, { count, samples, parts, clusters }]): ImportFinding => {
          const { severity, fix } = natures[id] ?? problem;
          return {
            id,
            severity,
            count,
            samples: samples.slice(0, mostFindingSamples),
            fix,
            on: fix === null || hasFix(decision, fix),
            parts: [...parts].map(([part, times]) => ({ id: part, count: times })),
            clusters,
          };
        })
        .filter(({ count, clusters }) => count > 0 || clusters.length > 0),
    remarks: () =>
      reportedFindingIds
        .flatMap((id) => (kept.get(id)?.samples ?? []).map((sample) => ({ ...sample, id })))
        .toSorted((a, b) => a.row - b.row),
  };
}

function shorten({ row, column, before, after }: FindingSample): FindingSample {
  return {
    row,
    column,
    before: before.slice(0, longestShown),
    after: after === null ? null : after.slice(0, longestShown),
  };
}
