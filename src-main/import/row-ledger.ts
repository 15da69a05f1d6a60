import type { ImportProblem } from '../../src-shared/import/import-preview.ts';
import type { PreparedRow } from '../parser/parser-messages.ts';
import { needsAttention } from './attention/needs-attention.ts';
import type { IndexedContact } from './contact-index.ts';

/** What became of a row. */
export const rowOutcomes = ['created', 'updated', 'unchanged', 'review', 'skipped'] as const;
export type RowOutcome = (typeof rowOutcomes)[number];

/** What is remembered of the rows of a file: little of each. */
export type RowLedger = Readonly<{
  /** How many rows were noted; the place of the next one. */
  size: () => number;
  /** The sheet's row at a place. */
  rowAt: (place: number) => number;
  /** Notes a row with the contact it belongs to and the card that it went to (0 for none). */
  note: (row: PreparedRow, outcome: RowOutcome, contact: IndexedContact | null, cardId: number) => RowOutcome;
  noteProblems: (row: PreparedRow) => void;
  counts: () => Readonly<Record<RowOutcome, number>>;
  problems: () => readonly ImportProblem[];
  problemCount: () => number;
  withProblems: () => number;
  /** How many rows need the owner's hand. */
  attention: () => number;
  unknown: () => readonly number[];
  outcomes: () => readonly Readonly<{ row: number; contactId: number | null; outcome: RowOutcome }>[];
  outcomeOf: (place: number) => RowOutcome;
  clusters: () => readonly (readonly number[])[];
  /** The sheet's row, the card (0 for none) and the digest of every row, in order. */
  entries: () => Readonly<{
    rows: readonly number[];
    cardIds: readonly number[];
    digests: readonly number[];
  }>;
}>;

const mostProblems = 2000;

/** An empty ledger. */
export function createRowLedger(): RowLedger {
  const counts: Record<RowOutcome, number> = { created: 0, updated: 0, unchanged: 0, review: 0, skipped: 0 };
  const rows: number[] = [];
  const cardIds: number[] = [];
  const digests: number[] = [];
  const outcomes: number[] = [];
  /** By data row: the first row of the same contact. */
  const heads: number[] = [];
  const problems: ImportProblem[] = [];
  let problemCount = 0;
  let withProblems = 0;
  let attention = 0;

  return {
    size: () => rows.length,
    rowAt: (place) => rows[place] ?? 0,
    note: (row, outcome, contact, cardId) => {
      counts[outcome] += 1;
      if (needsAttention(row, outcome)) attention += 1;
      const place = rows.push(row.row) - 1;
      digests.push(row.digest ?? 0);
      outcomes.push(rowOutcomes.indexOf(outcome));
      cardIds.push(cardId);
      if (contact !== null && contact.firstRow < 0) contact.firstRow = place;
      heads.push(contact?.firstRow ?? place);
      return outcome;
    },
    noteProblems: (row) => {
      if (row.problems.length === 0) return;
      withProblems += 1;
      problemCount += row.problems.length;
      for (const problem of row.problems) if (problems.length < mostProblems) problems.push(problem);
    },
    counts: () => ({ ...counts }),
    problems: () => problems,
    problemCount: () => problemCount,
    withProblems: () => withProblems,
    attention: () => attention,
    unknown: () =>
      rows.filter((_, place) => cardIds[place] === 0 && outcomes[place] === rowOutcomes.indexOf('skipped')),
    outcomes: () =>
      rows.map((row, place) => ({
        row,
        contactId: cardIds[place] === 0 ? null : (cardIds[place] ?? null),
        outcome: rowOutcomes[outcomes[place] ?? 0] ?? 'skipped',
      })),
    outcomeOf: (place) => rowOutcomes[outcomes[place] ?? -1] ?? 'skipped',
    clusters: () => gatherClusters(rows, heads),
    entries: () => ({ rows, cardIds, digests }),
  };
}

function gatherClusters(rows: readonly number[], heads: readonly number[]): readonly (readonly number[])[] {
  const clusters = new Map<number, number[]>();
  for (const [place, head] of heads.entries()) {
    const cluster = clusters.get(head);
    if (cluster === undefined) clusters.set(head, [rows[place] ?? 0]);
    else cluster.push(rows[place] ?? 0);
  }
  return [...clusters.values()].filter((cluster) => cluster.length > 1);
}
