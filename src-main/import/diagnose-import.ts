import {
  findingSeverities,
  mostFindingSamples,
  type ImportDiagnosis,
  type ImportFinding,
} from '../../src-shared/import/import-finding.ts';
import { hasFix } from '../../src-shared/import/import-decision.ts';
import { importProblemCodes } from '../../src-shared/import/import-preview.ts';
import type { BaseDatabase } from '../base/base-database.ts';
import { prepareConflictTexts, tellConflicts } from './twins/tell-conflicts.ts';
import type { ImportEngine } from './import-engine.ts';
import type { ImportSession } from './import-session.ts';

/** The diagnosis of an open file: what its parser saw while the rows were prepared, and what the engine knows of twins and of the base. */
export async function diagnoseImport(
  db: BaseDatabase,
  { parser, decision }: ImportSession,
  engine: ImportEngine,
  locale: 'ru' | 'en',
): Promise<ImportDiagnosis> {
  const { findings, completeness } = await parser.diagnosis();
  const all = [
    ...findings,
    ...findTwins(engine, hasFix(decision, 'twins')),
    ...findTwinValues(engine, prepareConflictTexts(db, locale)),
    ...findKnown(engine),
  ];
  return { findings: sortFindings(all), completeness };
}

/** What is worth a look first, problems of cells before the rest, the most frequent first. */
export function sortFindings(findings: readonly ImportFinding[]): ImportFinding[] {
  const codes: readonly string[] = importProblemCodes;
  return findings.toSorted(
    (a, b) =>
      findingSeverities.indexOf(a.severity) - findingSeverities.indexOf(b.severity) ||
      Number(codes.includes(b.id)) - Number(codes.includes(a.id)) ||
      b.count - a.count,
  );
}

/** Rows that repeat a client of the file; `before` of a sample is the row that comes first. */
function findTwins(engine: ImportEngine, on: boolean): ImportFinding[] {
  const twins = engine
    .clusters()
    .flatMap(([first = 0, ...others]) => others.map((row) => ({ row, first })))
    .toSorted((a, b) => a.row - b.row);
  if (twins.length === 0) return [];
  return [
    {
      ...emptyFinding,
      id: 'twins',
      severity: 'fixed',
      count: twins.length,
      samples: twins
        .slice(0, mostFindingSamples)
        .map(({ row, first }) => ({ row, column: '', before: String(first), after: null })),
      fix: 'twins',
      on,
    },
  ];
}

/** What rows of one client say differently: `before` is what stands in the row, `after` what the card keeps. */
function findTwinValues(
  engine: ImportEngine,
  show: ReturnType<typeof prepareConflictTexts>,
): ImportFinding[] {
  const { count, rows } = tellConflicts(engine);
  if (count === 0) return [];
  const samples = rows.slice(0, mostFindingSamples).map((conflict) => {
    const { kept, other } = show(conflict);
    return { row: conflict.row, column: conflict.heading, before: other, after: kept };
  });
  return [{ ...emptyFinding, id: 'twinValues', severity: 'check', count, samples }];
}

/** Rows whose client the base has; ids of contacts that a forecast would make are negative. */
function findKnown(engine: ImportEngine): ImportFinding[] {
  const known = engine
    .outcomes()
    .filter(({ contactId, outcome }) => contactId !== null && contactId > 0 && outcome !== 'created');
  if (known.length === 0) return [];
  return [
    {
      ...emptyFinding,
      id: 'known',
      severity: 'info',
      count: known.length,
      samples: known
        .slice(0, mostFindingSamples)
        .map(({ row }) => ({ row, column: '', before: '', after: null })),
    },
  ];
}

const emptyFinding = { fix: null, on: true, parts: [], clusters: [] } satisfies Partial<ImportFinding>;
