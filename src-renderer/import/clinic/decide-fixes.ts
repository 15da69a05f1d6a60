import type { ImportFix } from '../../../src-shared/import/import-decision.ts';
import type { FindingCluster } from '../../../src-shared/import/import-finding.ts';
import { normaliseSpelling } from '../../../src-shared/text/normalise-spelling.ts';
import type { ImportDecision } from '../import-decision.ts';

type Choice = NonNullable<ImportDecision['spellings']>[number];

/** Switches a correction on or off. */
export function decideFix(decision: ImportDecision, fix: ImportFix, on: boolean): ImportDecision {
  const others = (decision.withoutFixes ?? []).filter((each) => each !== fix);
  return { ...decision, withoutFixes: on ? others : [...others, fix] };
}

/** Leaves the spellings of a cluster as they are written. */
export function keepSpellings(decision: ImportDecision, cluster: FindingCluster): ImportDecision {
  return chooseSpellings(decision, cluster, (text) => text);
}

/** Brings the spellings of a cluster to a value of the owner's; the proposed one needs no decision. */
export function joinSpellings(
  decision: ImportDecision,
  cluster: FindingCluster,
  value: string,
): ImportDecision {
  return value === cluster.value
    ? { ...decision, spellings: listOthers(decision, cluster) }
    : chooseSpellings(decision, cluster, () => value);
}

/** True for a cluster that brings different spellings together; letter case alone makes no other value. */
export function mayBeKept({ value, spellings }: FindingCluster): boolean {
  return spellings.some(({ text }) => normaliseSpelling(text) !== normaliseSpelling(value));
}

/** True when no spelling of a cluster becomes another one. */
export function isKept({ spellings }: FindingCluster): boolean {
  return spellings.every(({ text, becomes }) => normaliseSpelling(text) === normaliseSpelling(becomes));
}

/** What the spellings of a cluster become; the proposed value where they go apart. */
export function findClusterValue(cluster: FindingCluster): string {
  const values = new Set(cluster.spellings.map(({ becomes }) => becomes));
  const [value] = values;
  return values.size === 1 && value !== undefined ? value : cluster.value;
}

function chooseSpellings(
  decision: ImportDecision,
  cluster: FindingCluster,
  choose: (text: string) => string,
): ImportDecision {
  const { dictionary, spellings } = cluster;
  const chosen = new Map<string, Choice>();
  for (const { text } of spellings) {
    const key = normaliseSpelling(text);
    // Spellings that differ in letter case are one value in any case: the most frequent one names it.
    if (!chosen.has(key)) chosen.set(key, { dictionary, spelling: text, value: choose(text).slice(0, 200) });
  }
  return { ...decision, spellings: [...listOthers(decision, cluster), ...chosen.values()] };
}

function listOthers({ spellings }: ImportDecision, cluster: FindingCluster): Choice[] {
  const own = new Set(cluster.spellings.map(({ text }) => normaliseSpelling(text)));
  return (spellings ?? []).filter(
    ({ dictionary, spelling }) => dictionary !== cluster.dictionary || !own.has(normaliseSpelling(spelling)),
  );
}
