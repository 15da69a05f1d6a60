import type { BaseDatabase } from '../base/base-database.ts';
import { duplicateModelsSchema, type DuplicateModels } from './find-duplicates.ts';
import { estimateShares } from './linkage/estimate-model.ts';
import { composeWeights, type LinkageModel } from './linkage/linkage-model.ts';
import type { Comparison } from './linkage/linkage-plan.ts';
import { organizationComparisons } from './organization-comparisons.ts';
import { readLastScan } from './pair-store.ts';
import { personComparisons } from './person-comparisons.ts';

const remembered = new WeakMap<object, Readonly<{ stamp: string; models: DuplicateModels }>>();

/** The models of the last scan; before the first one, what is expected of a base of this size. */
export function readModels(db: BaseDatabase): DuplicateModels {
  const scan = readLastScan(db);
  const records = scan === null ? countContacts(db) : 0;
  const stamp = scan?.scannedAt ?? `none ${Math.round(Math.log2(records + 2))}`;
  const known = remembered.get(db.sqlite);
  if (known?.stamp === stamp) return known.models;
  const models = readStored(db) ?? {
    person: expectModel(personComparisons, records),
    organization: expectModel(organizationComparisons, records),
  };
  remembered.set(db.sqlite, { stamp, models });
  return models;
}

function readStored({ sqlite }: BaseDatabase): DuplicateModels | null {
  const text = sqlite.prepare<[], string>('SELECT model FROM duplicate_scans WHERE id = 1').pluck().get();
  const parsed = duplicateModelsSchema.safeParse(text === undefined ? null : JSON.parse(text));
  return parsed.success ? parsed.data : null;
}

function countContacts({ sqlite }: BaseDatabase): number {
  return sqlite.prepare<[], number>('SELECT count(*) FROM contacts').pluck().get() ?? 0;
}

/** The model of a base of which nothing is known but its size. */
function expectModel(comparisons: readonly Comparison[], records: number): LinkageModel {
  const nothing = {
    levels: new Uint8Array(comparisons.length),
    count: (records * records) / 2,
    possible: false,
  };
  const shares = estimateShares(comparisons, [nothing], records);
  return { ...composeWeights(comparisons, shares), terms: comparisons.map(() => null) };
}
