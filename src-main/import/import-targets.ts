import type { PreparedContact } from '../../src-shared/contacts/prepared-contact.ts';
import type { BaseDatabase } from '../base/base-database.ts';
import type { KnownNewcomers, NewcomerFacts } from '../base/refresh-derived.ts';
import { restoreContacts } from '../contacts/contact-commands.ts';
import { prepareContactWriter } from '../contacts/contact-writer.ts';
import { prepareCityFinder } from '../contacts/refresh-contact-cities.ts';
import { coversContact, fillImage, toContactImage, type ContactImage } from './contact-image.ts';
import { prepareContactForms, type ContactForms } from './contact-forms.ts';
import { applyPlan, isEmptyPlan, planUpdate, type UpdateTerms } from './plan-update.ts';
import { prepareImageReader } from './read-contact-image.ts';
import { keepCrowdedImages } from './crowded-images.ts';
import { createReviewMemory, prepareReviewStore } from './reviews/review-memory.ts';
import { findConflicts, type ValueConflict } from './twins/find-conflicts.ts';
import { preparePlanReader } from './write-plan.ts';

/** Where rows go: into the base, or nowhere while the owner still looks at the forecast. */
export type ImportTargets = Readonly<{
  /** Makes a contact; answers its id. */
  create: (row: CreatedRow) => number;
  /** Adds what the contact lacks and overwrites nothing; answers whether it lacked anything. */
  fill: (id: number, contact: PreparedContact, row: number) => boolean;
  /** Changes a contact as a plan under the owner's policies says. */
  update: (id: number, contact: PreparedContact, terms: UpdateTerms, row: number) => UpdateOutcome;
  /**
   * Puts a row aside for the owner, once; answers what the owner has decided about the very same row before (the card
   * that it went to, null for none), null while it waits.
   */
  review: (row: ReviewedRow, candidateIds: readonly number[]) => DecidedRow | null;
  /** True when a row of the same content has been put aside before, whether it was decided about or waits. */
  isReviewed: (row: ReviewedRow) => boolean;
  /** Brings a card back from the trash. */
  restore: (id: number) => void;
  /** True when the contact holds every value of the row. */
  covers: (id: number, contact: PreparedContact) => boolean;
}>;

/** Whether anything of a contact differed, and what a row says otherwise than the rows before it. */
export type UpdateOutcome = Readonly<{ differed: boolean; conflicts: readonly ValueConflict[] }>;

/** A row that becomes a contact, with the texts of that contact when they are made already. */
export type CreatedRow = ReviewedRow & Readonly<{ forms?: ContactForms }>;

/** A row for the owner to decide about. */
export type ReviewedRow = Readonly<{ row: number; contact: PreparedContact }>;

/** What the owner decided about a row. */
export type DecidedRow = Readonly<{ contactId: number | null }>;

/** Targets that write. New contacts wait for one another. */
export type BaseTargets = ImportTargets &
  Readonly<{
    /** Writes those that still wait; answers what is known of the new ones since it was called last. */
    finish: () => KnownNewcomers;
  }>;

/** Targets that write; made inside the operation whose id they stamp on contacts. */
export function createBaseTargets(
  db: BaseDatabase,
  { operationId, fileName, at }: Readonly<{ operationId: number; fileName: string; at: Date }>,
): BaseTargets {
  const writer = prepareContactWriter(db, { asWritten: true, inBatches: true });
  const readImage = prepareImageReader(db);
  const readPlan = preparePlanReader(db);
  const memory = createReviewMemory(db);
  const store = prepareReviewStore(db, { operationId, fileName });
  const stamp = { at: at.toISOString(), importOperationId: operationId };
  const composeForms = prepareContactForms();
  const findCity = prepareCityFinder();
  let known = new Map<number, NewcomerFacts>();
  const images = keepCrowdedImages((id) => {
    writer.writeWaiting(id);
    return readImage(id);
  });
  return {
    create: ({ contact, row, forms = composeForms(contact) }) => {
      const id = writer.insert(contact, { ...stamp, importRow: row }, forms);
      known.set(id, { searchText: forms.searchText, city: findCity(contact.points) });
      return id;
    },
    fill: (id, contact, importRow) => {
      writer.writeWaiting(id);
      images.forget(id);
      return writer.fill(id, contact, { ...stamp, importRow });
    },
    update: (id, contact, terms, importRow) => {
      const image = images.take(id);
      const plan = planUpdate(image, contact, terms);
      const conflicts = findConflicts(image, contact, terms, plan);
      const differed = !isEmptyPlan(plan) && writer.update(id, readPlan(id, plan), { ...stamp, importRow });
      applyPlan(image, plan);
      return { differed, conflicts };
    },
    review: (row, candidateIds) => {
      const met = memory.recall(row);
      if (met === undefined) store(row, candidateIds);
      return met ?? null;
    },
    isReviewed: memory.holds,
    restore: (id) => {
      images.forget(id);
      restoreContacts(db, [id]);
    },
    covers: (id, contact) => coversContact(images.take(id), contact),
    finish: () => {
      writer.writeWaiting();
      const told = known;
      known = new Map();
      return told;
    },
  };
}

/** Targets that only remember what would be written. Contacts that would be made have negative ids. */
export function createForecastTargets(db: BaseDatabase): ImportTargets {
  const readImage = prepareImageReader(db);
  const memory = createReviewMemory(db);
  const made: PreparedContact[] = [];
  const images = new Map<number, ContactImage>();

  function findImage(id: number): ContactImage {
    const known = images.get(id);
    if (known !== undefined) return known;
    const contact = made[-id - 1];
    const image = contact === undefined ? readImage(id) : toContactImage(contact);
    images.set(id, image);
    return image;
  }

  return {
    create: ({ contact }) => -made.push(contact),
    fill: (id, contact) => fillImage(findImage(id), contact),
    update: (id, contact, terms) => {
      const image = findImage(id);
      const plan = planUpdate(image, contact, terms);
      const conflicts = findConflicts(image, contact, terms, plan);
      applyPlan(image, plan);
      return { differed: !isEmptyPlan(plan), conflicts };
    },
    review: (row) => memory.recall(row) ?? null,
    isReviewed: memory.holds,
    restore: () => undefined,
    covers: (id, contact) => coversContact(findImage(id), contact),
  };
}
