import { composeContactName } from '../../src-shared/contacts/contact-name.ts';
import type { PreparedContact } from '../../src-shared/contacts/prepared-contact.ts';
import type { TwinConflict } from '../../src-shared/import/twin-conflict.ts';
import type { PreparedRow } from '../parser/parser-messages.ts';
import type { ContactIndex, IndexedContact } from './contact-index.ts';
import type { KnownRowFinder } from './known-rows.ts';
import { fillOnly } from './field-policies.ts';
import type { ImportRules } from './import-rules.ts';
import type { ImportTargets } from './import-targets.ts';
import type { OwnCardFinder } from './living/own-cards.ts';
import { trustOwnCodes } from './living/trust-own-codes.ts';
import type { SalesFigures } from './ledger/sales-figures.ts';
import { lacksKey, readContactKeys, type ContactKeys } from './row-keys.ts';
import { createRowLedger, type RowLedger, type RowOutcome } from './row-ledger.ts';
import { createConflictRegister, type ConflictRegister } from './twins/conflict-register.ts';
import type { ValueConflict } from './twins/find-conflicts.ts';
import { createSaidMemory } from './twins/said-values.ts';
import { createTrashSearch, type TrashSearch } from './trash-search.ts';

export type { RowOutcome } from './row-ledger.ts';

/** Takes rows one after another and remembers little of each: see the ledger for what it tells. */
export type ImportEngine = Omit<RowLedger, 'size' | 'note' | 'noteProblems' | 'rowAt'> &
  Readonly<{
    take: (row: PreparedRow) => RowOutcome;
    /** Rows that wait for the owner, the first 1,000 of them, with the contacts that each might be. */
    reviews: () => readonly RowForReview[];
    /** Rows whose cards lie in the trash. */
    trash: TrashSearch['found'];
    /** Rows of contacts of the base, and rows that probably are a contact. */
    matching?: () => Readonly<{ met: number; likely: number }>;
    /** Gone through after the last row, where rows are gathered before they are written: how many are done. */
    finish?: () => Iterable<number>;
    /** Whether a data row goes into the file of rows to correct because of others, by its place: rows of one order do. */
    goesAlong?: (place: number) => boolean;
    /** What rows of one client say differently; absent for a ledger. */
    conflicts?: () => ConflictRegister;
    /** What the rows of a ledger became besides. */
    sales?: () => SalesFigures;
  }>;

/** A row and the contacts it might be; negative ids are of contacts that a forecast would make. */
export type RowForReview = Readonly<{
  row: number;
  contact: PreparedContact;
  candidateIds: readonly number[];
}>;

/** What a base holds already: the contacts that live, and those in its trash (null when it is empty). */
export type KnownContacts = Readonly<{
  live: ContactIndex;
  trash: ContactIndex | null;
  /** Finds the card that a row names by the program's own code. */
  findOwn?: OwnCardFinder;
  /** Finds what became of the very same row before. */
  findKnownRow?: KnownRowFinder | undefined;
}>;

type Row = PreparedRow & Readonly<{ contact: PreparedContact }>;

function hasContact(row: PreparedRow): row is Row {
  return row.contact !== null;
}

const mostReviews = 1000;
const mostCandidates = 20;
const mostWeakLookedAt = 5;

/**
 * The rules of matching in the order of the file: a row makes a contact, changes one, changes nothing, or waits for
 * the owner when it might be several. Rows of the file match each other as well. What is there is changed only as the
 * owner's policies say; the first row of a contact has its say, later ones add.
 */
export function createImportEngine(
  { live, trash, findOwn, findKnownRow }: KnownContacts,
  targets: ImportTargets,
  rules: ImportRules,
): ImportEngine {
  const ledger = createRowLedger();
  const reviews: RowForReview[] = [];
  const buried = createTrashSearch(trash, rules.match);
  const findNamed = trustOwnCodes(live, findOwn);
  const said = createSaidMemory();
  const conflicts = createConflictRegister();
  let alsoToCorrect = 0;
  let met = 0;
  let likelyRows = 0;

  function create(row: Row, keys: ContactKeys, firstRow: number): RowOutcome {
    const id = targets.create(row);
    return ledger.note(row, 'created', live.add(id, keys, firstRow), id);
  }

  function change(row: Row, same: IndexedContact): boolean {
    const { contact, problems } = row;
    const { policies } = rules;
    const before = same.isNew ? null : said.of(same.id);
    if (!same.isNew) said.add(same.id, contact);
    if (policies === null && before === null && !same.isNew) return targets.fill(same.id, contact, row.row);
    const terms = {
      policies: policies ?? fillOnly,
      troubled: policies?.troubled(problems) ?? new Set<string>(),
      before,
      isNew: same.isNew,
    };
    const { differed, conflicts: found } = targets.update(same.id, contact, terms, row.row);
    noteConflicts(row, same, found);
    return differed;
  }

  /** Fields that no column fills were made out of others, and go with them. */
  function noteConflicts(
    { row, contact, problems }: Row,
    same: IndexedContact,
    found: readonly ValueConflict[],
  ) {
    const told = found.flatMap(({ key: fieldId, kept, other }): TwinConflict[] => {
      const heading = rules.headings.get(fieldId);
      if (heading === undefined) return [];
      const firstRow = ledger.rowAt(same.firstRow);
      const name = composeContactName(contact.kind, contact.fields, contact.points);
      const contactId = same.id > 0 ? same.id : null;
      return [{ row, firstRow, contactId, name, fieldId, heading, kept, other }];
    });
    conflicts.add(ledger.size(), told);
    if (told.length > 0 && problems.length === 0) alsoToCorrect += 1;
  }

  function join(row: Row, keys: ContactKeys, same: IndexedContact, isRestored = false): RowOutcome {
    if (!same.isNew) met += 1;
    const differed = change(row, same);
    live.learn(same, keys);
    return ledger.note(row, differed || isRestored ? 'updated' : 'unchanged', same, same.id);
  }

  /** Rows are compared with each other only, to tell the owner of twins. */
  function takeUnmatched(row: Row, keys: ContactKeys): RowOutcome {
    const [known] = [...live.find(keys, 'auto'), ...live.findLikely(keys, 'auto')];
    if (known === undefined) return create(row, keys, ledger.size());
    const id = targets.create(row);
    live.learn(known, keys);
    return ledger.note(row, 'created', known, id);
  }

  /** Strangers wait beside the one whose number they have, though they are no twins of it. */
  function wait(row: Row, found: readonly IndexedContact[], areTwins = true): RowOutcome {
    const candidateIds = found.slice(0, mostCandidates).map(({ id }) => id);
    const decided = targets.review(row, candidateIds);
    if (decided !== null) {
      const card = decided.contactId ?? 0;
      const known = found.find(({ id }) => id === card) ?? null;
      const differed = card !== 0 && targets.fill(card, row.contact, row.row);
      return ledger.note(row, differed ? 'updated' : 'unchanged', known, card);
    }
    if (reviews.length < mostReviews) reviews.push({ row: row.row, contact: row.contact, candidateIds });
    return ledger.note(row, 'review', areTwins ? (found[0] ?? null) : null, 0);
  }

  /** A card of its own beside the one that the row is a twin of. */
  function separate(row: Row, keys: ContactKeys, twin: IndexedContact): RowOutcome {
    if (twin.firstRow < 0) twin.firstRow = ledger.size();
    return create(row, keys, twin.firstRow);
  }

  function takeMatched(row: Row, keys: ContactKeys): RowOutcome {
    const named = findNamed(row, keys);
    if (named !== undefined) return join(row, keys, named);
    return takeAgain(row, keys) ?? takeFound(row, keys, live.find(keys, rules.match));
  }

  /** A row that the same list had before goes to its card again, or goes on waiting. */
  function takeAgain(row: Row, keys: ContactKeys): RowOutcome | null {
    const id = findKnownRow?.(row.digest);
    if (id === undefined) return null;
    const card = live.card(id);
    if (card !== undefined) return join(row, keys, card);
    if (id !== 0 || !targets.isReviewed(row)) return null;
    const found = [...live.find(keys, rules.match), ...live.findLikely(keys, rules.match)];
    return found.length === 0 ? wait(row, live.findDoubtful(keys, rules.match), false) : wait(row, found);
  }

  function takeFound(row: Row, keys: ContactKeys, found: readonly IndexedContact[]): RowOutcome {
    const [known, another] = found;
    if (known !== undefined && another !== undefined) return wait(row, found);
    if (known !== undefined) {
      return known.isNew && !rules.joinTwins ? separate(row, keys, known) : join(row, keys, known);
    }
    const likely = live.findLikely(keys, rules.match);
    const [twin, rival] = likely;
    if (twin !== undefined) {
      if (!isOtherRecord(twin, keys)) likelyRows += 1;
      if (rules.likely === 'separate' || isOtherRecord(twin, keys)) return separate(row, keys, twin);
      return rules.likely === 'join' && rival === undefined ? join(row, keys, twin) : wait(row, likely);
    }
    const strangers = rules.likely === 'separate' ? [] : live.findDoubtful(keys, rules.match);
    if (strangers.length > 0) return wait(row, strangers, false);
    const same = findHolder(row, keys);
    if (same !== undefined) {
      return same.isNew && !rules.joinTwins ? separate(row, keys, same) : join(row, keys, same);
    }
    const lost = buried.find(row, keys);
    if (lost === null || !rules.restoreTrash) return create(row, keys, ledger.size());
    targets.restore(lost.id);
    return join(row, keys, lost, true);
  }

  /**
   * A row that has nothing but a name, or not what the owner would know it by, is known again only when it says nothing
   * new: namesakes stay apart.
   */
  function findHolder({ contact }: Row, keys: ContactKeys): IndexedContact | undefined {
    const met =
      keys.weak !== null ? live.findWeak(keys) : lacksKey(keys, rules.match) ? live.find(keys, 'auto') : [];
    return met.slice(0, mostWeakLookedAt).find(({ id }) => targets.covers(id, contact));
  }

  return {
    ...ledger,
    take: (row) => {
      ledger.noteProblems(row);
      if (!hasContact(row)) return ledger.note(row, 'skipped', null, 0);
      const keys = readContactKeys(row.contact, row.forms?.nameKey);
      return rules.match === 'none' ? takeUnmatched(row, keys) : takeMatched(row, keys);
    },
    attention: () => ledger.attention() + alsoToCorrect,
    goesAlong: conflicts.has,
    conflicts: () => conflicts,
    reviews: () => reviews,
    trash: buried.found,
    matching: () => ({ met, likely: likelyRows }),
  };
}

/** Two numbers of another base are two records of it: each keeps its card, and the owner is told that they are twins. */
function isOtherRecord(contact: IndexedContact, { externalId }: ContactKeys): boolean {
  return contact.externalId !== null && externalId !== null && contact.externalId !== externalId;
}
