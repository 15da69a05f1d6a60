import { dictionaryNames, type DictionaryName } from '../../src-shared/contacts/contact-field.ts';
import type { PreparedContact, PreparedPoint } from '../../src-shared/contacts/prepared-contact.ts';
import { normaliseSpelling } from '../../src-shared/text/normalise-spelling.ts';
import { isInitialOf } from '../../src-shared/names/is-initial-of.ts';
import { toSearchForm } from '../../src-shared/text/search-form.ts';

/** What a contact holds, as far as an import must know to add only what it lacks. */
export type ContactImage = Readonly<{
  fields: Map<string, string | number>;
  /** Type and value of each point, in the order of the points. */
  points: Set<string>;
  /** Spellings under which the dictionary values are known. */
  dictionary: Map<DictionaryName, ReadonlySet<string>>;
  /** The dictionary values as they are called. */
  words: Map<DictionaryName, string>;
  tags: Set<string>;
  custom: Map<number, string>;
}>;

/** The image of a contact that a row became. */
export function toContactImage(contact: PreparedContact): ContactImage {
  const image: ContactImage = {
    fields: new Map(),
    points: new Set(),
    dictionary: new Map(),
    words: new Map(),
    tags: new Set(),
    custom: new Map(),
  };
  fillImage(image, contact);
  return image;
}

/** The key of a point in an image. */
export function toPointKey({ type, value }: Pick<PreparedPoint, 'type' | 'value'>): string {
  return `${type} ${value}`;
}

/** Adds to an image what it lacks: empty fields, words for their initials, unknown points, tags. Answers whether it lacked anything. */
export function fillImage(image: ContactImage, contact: PreparedContact): boolean {
  const before = countImage(image);
  let completed = false;
  for (const [id, value] of Object.entries(contact.fields)) {
    const held = image.fields.get(id);
    const isShort = held !== undefined && isInitialOf(id, held, value);
    if (held === undefined || isShort) image.fields.set(id, value);
    completed ||= isShort;
  }
  for (const point of contact.points) image.points.add(toPointKey(point));
  for (const name of dictionaryNames) {
    const text = contact.dictionary[name];
    if (text !== undefined && !image.dictionary.has(name)) {
      image.dictionary.set(name, new Set([normaliseSpelling(text)]));
      image.words.set(name, text);
    }
  }
  for (const tag of contact.tags) image.tags.add(toSearchForm(tag));
  for (const [id, value] of Object.entries(contact.custom)) {
    if (!image.custom.has(Number(id))) image.custom.set(Number(id), value);
  }
  return completed || countImage(image) > before;
}

function countImage({ fields, points, dictionary, tags, custom }: ContactImage): number {
  return fields.size + points.size + dictionary.size + tags.size + custom.size;
}

/** True when the contact holds every single value of the row already: the very same row has been imported before. */
export function coversContact(image: ContactImage, contact: PreparedContact): boolean {
  return (
    Object.entries(contact.fields).every(([id, value]) => image.fields.get(id) === value) &&
    contact.points.every((point) => image.points.has(toPointKey(point))) &&
    dictionaryNames.every((name) => {
      const text = contact.dictionary[name];
      return text === undefined || image.dictionary.get(name)?.has(normaliseSpelling(text)) === true;
    }) &&
    contact.tags.every((tag) => image.tags.has(toSearchForm(tag))) &&
    Object.entries(contact.custom).every(([id, value]) => image.custom.get(Number(id)) === value)
  );
}
