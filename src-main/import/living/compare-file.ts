import type {
  ImportDifference,
  ChangedRow,
  FreshRow,
  GoneRow,
} from '../../../src-shared/import/import-difference.ts';
import { composeContactName } from '../../../src-shared/contacts/contact-name.ts';
import type { BaseContext } from '../../base/base-context.ts';
import type { JobControl } from '../../contract/handlers.ts';
import type { PreparedRow } from '../../parser/parser-messages.ts';
import { createContactIndex } from '../contact-index.ts';
import { createImportEngine, type ImportEngine } from '../import-engine.ts';
import { readImportRules } from '../import-rules.ts';
import { readRunMarks, readRunRows } from '../import-runs.ts';
import { createForecastTargets } from '../import-targets.ts';
import { loadKnownContacts } from '../load-contact-index.ts';
import { compareCards, type PairedLeftover } from './compare-cards.ts';
import type { LivingRun } from './living-runs.ts';
import { layTables, type LaidTables } from './lay-tables.ts';
import { listLiveNames } from './list-live-names.ts';
import { matchLeftovers, type Leftover } from './match-leftovers.ts';
import type { LivingFile } from './open-living-file.ts';
import { pairEqualRows, type RowPairs } from './pair-rows.ts';
import { walkRows } from './walk-rows.ts';

/** A file beside what was taken from it: what the owner is shown, and what is needed to apply it. */
export type Difference = Readonly<{
  run: LivingRun;
  file: LivingFile;
  tables: LaidTables;
  pairs: RowPairs;
  fresh: readonly Readonly<{ leftover: Leftover; shown: FreshRow }>[];
  /** New rows of which the base holds everything, with their cards by place. */
  held: ReadonlyMap<number, number>;
  changed: readonly Readonly<{ paired: PairedLeftover; shown: ChangedRow }>[];
  /** The card of a row by its place, 0 for none, and how many rows a card has. */
  cardOf: (place: number) => number;
  rowsOfCard: ReadonlyMap<number, number>;
  gone: readonly Readonly<{ place: number; shown: GoneRow }>[];
  skipped: number;
  unchanged: number;
  engine: ImportEngine;
}>;

/** Compares a file, open under its remembered decision, with what was taken from it and with the cards. Throws `cancelled`. */
export async function compareFile(
  { db }: Pick<BaseContext, 'db'>,
  run: LivingRun,
  file: LivingFile,
  locale: 'ru' | 'en',
  job: JobControl,
): Promise<Difference> {
  const { session } = file;
  const fresh: { row: number; digest: number }[] = [];
  await walkRows(session, job, ({ row, digest }) => fresh.push({ row, digest: digest ?? 0 }));
  // An import that was taken back has left nothing to compare with.
  const old = run.undone ? [] : readRunRows(db, run.id);
  const marks = await session.parser.marks();
  const tables = layTables(run, file, {
    old,
    fresh,
    oldMarks: run.undone ? null : readRunMarks(db, run.id),
    freshMarks: marks === '' ? null : Buffer.from(marks, 'base64'),
  });
  const pairs = pairEqualRows(tables);
  const { leftovers, skipped } = await readLeftovers(file, pairs, job);
  const rules = readImportRules(session.decision, session.table.columns);
  const known =
    leftovers.length === 0 ? { live: createContactIndex(), trash: null } : loadKnownContacts(db, rules);
  matchLeftovers(tables, pairs, leftovers, known, rules.match);
  const names = listLiveNames(db);
  const engine = createImportEngine(known, createForecastTargets(db), rules);
  const rowsOfCard = countRowsOfCards(tables, pairs);
  const paired: PairedLeftover[] = [];
  const metCards = new Map<number, number>();
  const told: { leftover: Leftover; shown: FreshRow }[] = [];
  const held = new Map<number, number>();
  const stay = new Set(rowsOfCard.keys());
  for (const leftover of leftovers) {
    const { place, row } = leftover;
    const contactId = tables.old[pairs.oldOf[place] ?? -1]?.contactId ?? 0;
    if (contactId !== 0) {
      const name = names(contactId);
      const columns = tables.differing(pairs.oldOf[place] ?? -1, place);
      const alone = rowsOfCard.get(contactId) === 1;
      if (name !== null) paired.push({ ...leftover, contactId, name, alone, columns });
      continue;
    }
    const outcome = engine.take(row);
    const cardId = engine.entries().cardIds.at(-1) ?? 0;
    if (cardId > 0) {
      stay.add(cardId);
      metCards.set(place, cardId);
    }
    if (outcome === 'unchanged' || outcome === 'skipped') held.set(place, Math.max(cardId, 0));
    else {
      const { kind, fields, points } = row.contact;
      told.push({
        leftover,
        shown: { row: row.row, name: composeContactName(kind, fields, points), outcome },
      });
    }
  }
  const changed = await compareCards(db, session, paired, locale);
  const gone = listGone(tables, pairs, stay, names);
  const unchanged = fresh.length - skipped - told.length - changed.length;
  const cardOf = (place: number): number =>
    metCards.get(place) ?? tables.old[pairs.oldOf[place] ?? -1]?.contactId ?? 0;
  for (const id of metCards.values()) rowsOfCard.set(id, (rowsOfCard.get(id) ?? 0) + 1);
  return {
    run,
    file,
    tables,
    pairs,
    fresh: told,
    held,
    changed,
    cardOf,
    rowsOfCard,
    gone,
    skipped,
    unchanged,
    engine,
  };
}

/** What the owner is shown of a difference. */
export function showDifference(importId: string, difference: Difference, most: number): ImportDifference {
  const { run, file, fresh, changed, gone, unchanged, skipped } = difference;
  const cut = <Row>(rows: readonly Readonly<{ shown: Row }>[]): { count: number; rows: Row[] } => ({
    count: rows.length,
    rows: rows.slice(0, most).map(({ shown }) => shown),
  });
  return {
    importId,
    runId: run.id,
    fileName: file.session.fileName,
    columns: file.comparison.told,
    unchanged,
    skipped,
    fresh: cut(fresh),
    changed: cut(changed),
    gone: cut(gone),
  };
}

async function readLeftovers(
  { session }: LivingFile,
  { same }: RowPairs,
  job: JobControl,
): Promise<{ leftovers: Leftover[]; skipped: number }> {
  const leftovers: Leftover[] = [];
  let skipped = 0;
  const take = (row: PreparedRow, place: number): void => {
    if (same[place] === 1) return;
    const { contact } = row;
    if (contact === null) skipped += 1;
    else leftovers.push({ place, row: { ...row, contact } });
  };
  await walkRows(session, job, take, (from, to) => same.subarray(from, to).includes(0));
  return { leftovers, skipped };
}

function countRowsOfCards({ old }: LaidTables, { oldOf }: RowPairs): Map<number, number> {
  const counts = new Map<number, number>();
  for (const place of oldOf) {
    const contactId = old[place]?.contactId ?? 0;
    if (contactId !== 0) counts.set(contactId, (counts.get(contactId) ?? 0) + 1);
  }
  return counts;
}

/** Clients of the remembered file that no row names any more and that live in the base. */
function listGone(
  { old }: LaidTables,
  { leftOld }: RowPairs,
  stay: ReadonlySet<number>,
  names: (id: number) => string | null,
): Difference['gone'] {
  const met = new Set<number>();
  return [...leftOld].flatMap((place) => {
    const { contactId, row } = old[place] ?? { contactId: 0, row: 0 };
    if (contactId === 0 || stay.has(contactId) || met.has(contactId)) return [];
    met.add(contactId);
    const name = names(contactId);
    return name === null ? [] : [{ place, shown: { row, contactId, name } }];
  });
}
