import type { PreparedContact } from '../../src-shared/contacts/prepared-contact.ts';
import type { BaseDatabase } from '../base/base-database.ts';
import { prepareContactWriter } from '../contacts/contact-writer.ts';
import { coversContact, fillImage, toContactImage, type ContactImage } from './contact-image.ts';
import { prepareImageReader } from './read-contact-image.ts';

/** Where rows go: into the base, or nowhere while the owner still looks at the forecast. */
export type ImportTargets = Readonly<{
  /** Makes a contact; answers its id. */
  create: (contact: PreparedContact, row: number) => number;
  /** Adds what the contact lacks and overwrites nothing; answers whether it lacked anything. */
  fill: (id: number, contact: PreparedContact, row: number) => boolean;
  /** True when the contact holds every value of the row. */
  covers: (id: number, contact: PreparedContact) => boolean;
}>;

/** Targets that write; made inside the operation whose id they stamp on contacts. */
export function createBaseTargets(db: BaseDatabase, operationId: number, at: Date): ImportTargets {
  const writer = prepareContactWriter(db);
  const readImage = prepareImageReader(db);
  const stamp = { at: at.toISOString(), importOperationId: operationId };
  return {
    create: (contact, importRow) => writer.insert(contact, { ...stamp, importRow }),
    fill: (id, contact, importRow) => writer.fill(id, contact, { ...stamp, importRow }),
    covers: (id, contact) => coversContact(readImage(id), contact),
  };
}

/** Targets that only remember what would be written. Contacts that would be made have negative ids. */
export function createForecastTargets(db: BaseDatabase): ImportTargets {
  const readImage = prepareImageReader(db);
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
    create: (contact) => -made.push(contact),
    fill: (id, contact) => fillImage(findImage(id), contact),
    covers: (id, contact) => coversContact(findImage(id), contact),
  };
}
