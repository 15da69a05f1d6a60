import {
  findingSeverities,
  mostFindingSamples,
  type ImportDiagnosis,
  type ImportFinding,
} from '../../src-shared/import/import-finding.ts';
import { hasFix } from '../../src-shared/import/import-decision.ts';
import { importProblemCodes } from '../../src-shared/import/import-preview.ts';
import type { ImportEngine } from './import-engine.ts';
import type { ImportSession } from './import-session.ts';

/** The diagnosis of an open file: what its parser saw while the rows were prepared, and what the engine knows of twins and of the base. */
export async function diagnoseImport(
  { parser, decision }: ImportSession,
  engine: ImportEngine,
): Promise<ImportDiagnosis> {
  const { findings, completeness } = await parser.diagnosis();
  const all = [...findings, ...findTwins(engine, hasFix(decision, 'twins')), ...findKnown(engine)];
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
