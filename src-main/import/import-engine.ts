import type { PreparedContact } from '../../src-shared/contacts/prepared-contact.ts';
import type { ImportProblem } from '../../src-shared/import/import-preview.ts';
import type { MatchKey } from '../../src-shared/import/import-decision.ts';
import type { PreparedRow } from '../parser/parser-messages.ts';
import type { ContactIndex, IndexedContact } from './contact-index.ts';
import type { ImportTargets } from './import-targets.ts';
import { readContactKeys } from './row-keys.ts';

/** What became of a row. */
export const rowOutcomes = ['created', 'updated', 'unchanged', 'review', 'skipped'] as const;
export type RowOutcome = (typeof rowOutcomes)[number];

/** Takes rows one after another and remembers little of each. */
export type ImportEngine = Readonly<{
  take: (row: PreparedRow) => RowOutcome;
  counts: () => Readonly<Record<RowOutcome, number>>;
  /** Problems of the rows taken so far, the first 2,000 of them. */
  problems: () => readonly ImportProblem[];
  problemCount: () => number;
  withProblems: () => number;
  /** Rows of the sheet whose shape was right but that tell nobody. */
  unknown: () => readonly number[];
  /** Rows that wait for the owner, the first 1,000 of them, with the contacts that each might be. */
  reviews: () => readonly RowForReview[];
  /** Every row taken, in order: its number in the sheet, the contact it went to (null for none), what became of it. */
  outcomes: () => readonly Readonly<{ row: number; contactId: number | null; outcome: RowOutcome }>[];
  /** What became of a data row, by its place. */
  outcomeOf: (place: number) => RowOutcome;
  /** Rows of the file that are one contact, two and more. */
  clusters: () => readonly (readonly number[])[];
}>;

/** A row and the contacts it might be; negative ids are of contacts that a forecast would make. */
export type RowForReview = Readonly<{
  row: number;
  contact: PreparedContact;
  candidateIds: readonly number[];
}>;

const mostProblems = 2000;
const mostReviews = 1000;
const mostCandidates = 20;
const mostWeakLookedAt = 5;

/**
 * The rules of matching in the order of the file: a row makes a contact, adds to one, changes nothing, or waits for
 * the owner when it might be several. Rows of the file match each other as well. Nothing is ever overwritten.
 */
export function createImportEngine(
  index: ContactIndex,
  targets: ImportTargets,
  match: MatchKey,
): ImportEngine {
  const counts: Record<RowOutcome, number> = { created: 0, updated: 0, unchanged: 0, review: 0, skipped: 0 };
  const rows: number[] = [];
  const contactIds: number[] = [];
  const outcomes: number[] = [];
  /** By data row: the first row of the same contact. */
  const heads: number[] = [];
  const problems: ImportProblem[] = [];
  const reviews: RowForReview[] = [];
  let problemCount = 0;
  let withProblems = 0;

  function note(row: PreparedRow, outcome: RowOutcome, contact: IndexedContact | null): RowOutcome {
    counts[outcome] += 1;
    const place = rows.push(row.row) - 1;
    outcomes.push(rowOutcomes.indexOf(outcome));
    contactIds.push(contact === null || outcome === 'review' ? 0 : contact.id);
    if (contact !== null && contact.firstRow < 0) contact.firstRow = place;
    heads.push(contact?.firstRow ?? place);
    return outcome;
  }

  function noteProblems(row: PreparedRow): void {
    if (row.problems.length === 0) return;
    withProblems += 1;
    problemCount += row.problems.length;
    for (const problem of row.problems) if (problems.length < mostProblems) problems.push(problem);
  }

  function take(row: PreparedRow): RowOutcome {
    noteProblems(row);
    const { contact } = row;
    if (contact === null) return note(row, 'skipped', null);
    const keys = readContactKeys(contact);
    // Without matching rows are compared with each other only, to tell the owner of twins.
    const found = index.find(keys, match === 'none' ? 'auto' : match);
    const [known, another] = found;
    if (match === 'none') {
      const id = targets.create(contact, row.row);
      const noted = note(row, 'created', known ?? index.add(id, keys, rows.length));
      contactIds[contactIds.length - 1] = id;
      if (known !== undefined) index.learn(known, keys);
      return noted;
    }
    if (known !== undefined && another !== undefined) {
      const candidateIds = found.slice(0, mostCandidates).map(({ id }) => id);
      if (reviews.length < mostReviews) reviews.push({ row: row.row, contact, candidateIds });
      return note(row, 'review', known);
    }
    const same = known ?? findSameWeak(row, keys);
    if (same === undefined) {
      const id = targets.create(contact, row.row);
      return note(row, 'created', index.add(id, keys, rows.length));
    }
    const outcome = targets.fill(same.id, contact, row.row) ? 'updated' : 'unchanged';
    index.learn(same, keys);
    return note(row, outcome, same);
  }

  /** A row that has nothing but a name is known again only when it says nothing new: namesakes stay apart. */
  function findSameWeak(
    { contact }: PreparedRow,
    keys: ReturnType<typeof readContactKeys>,
  ): IndexedContact | undefined {
    if (contact === null || keys.weak === null) return undefined;
    return index
      .findWeak(keys)
      .slice(0, mostWeakLookedAt)
      .find(({ id }) => targets.covers(id, contact));
  }

  return {
    take,
    counts: () => ({ ...counts }),
    problems: () => problems,
    problemCount: () => problemCount,
    withProblems: () => withProblems,
    reviews: () => reviews,
    unknown: () =>
      rows.filter(
        (_, place) => contactIds[place] === 0 && outcomes[place] === rowOutcomes.indexOf('skipped'),
      ),
    outcomes: () =>
      rows.map((row, place) => ({
        row,
        contactId: contactIds[place] === 0 ? null : (contactIds[place] ?? null),
        outcome: rowOutcomes[outcomes[place] ?? 0] ?? 'skipped',
      })),
    outcomeOf: (place) => rowOutcomes[outcomes[place] ?? -1] ?? 'skipped',
    clusters: () => gatherClusters(rows, heads),
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
