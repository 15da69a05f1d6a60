import { dictionaryNames } from '../../../src-shared/contacts/contact-field.ts';
import type { PreparedContact } from '../../../src-shared/contacts/prepared-contact.ts';
import { isInitialOf } from '../../../src-shared/names/is-initial-of.ts';
import { normaliseSpelling } from '../../../src-shared/text/normalise-spelling.ts';
import { toSearchForm } from '../../../src-shared/text/search-form.ts';
import type { ContactImage } from '../contact-image.ts';
import { compareNames, makeNameKey } from '../name-key.ts';
import type { UpdatePlan, UpdateTerms } from '../plan-update.ts';
import { findSaid } from './said-values.ts';

/** A value that a row says and its card does not take, by the key of its field. */
export type ValueConflict = Readonly<{ key: string; kept: string | number | null; other: string | number }>;

type Value = string | number;

const nameKeys = new Set(['lastName', 'firstName', 'middleName', 'organizationName']);

/**
 * What a row says otherwise than the rows before it that are the same contact, in fields of one value, and what is
 * therefore not written. `image` is the contact before the plan is carried out. What the base alone had before the
 * file came is no conflict: that is what the policies of columns are for.
 */
export function findConflicts(
  image: ContactImage,
  contact: PreparedContact,
  { before, isNew, policies }: UpdateTerms,
  plan: UpdatePlan,
): readonly ValueConflict[] {
  if (before === null && isNew !== true) return [];
  const conflicts: ValueConflict[] = [];
  for (const { key, other, held, isWritten } of listValues(image, contact, plan)) {
    if (isWritten) continue;
    const policy = policies.of(key);
    if (isNew !== true && policy === 'keep') continue;
    const said = before === null ? held : findSaid(before, key);
    // A blank of the first row is its word only where blanks empty fields.
    if (said === undefined && policy !== 'clear') continue;
    const isSaid = said !== undefined && !differs(key, said, other);
    const isHeld = held !== undefined && !differs(key, held, other);
    if (!isSaid && !isHeld) conflicts.push({ key, kept: held ?? null, other });
  }
  return fitsName(image, contact) ? conflicts.filter(({ key }) => !nameKeys.has(key)) : conflicts;
}

function* listValues(image: ContactImage, contact: PreparedContact, plan: UpdatePlan) {
  for (const [key, other] of Object.entries(contact.fields)) {
    if (key === 'note' && holdsNote(image.fields.get(key), other)) continue;
    yield { key, other, held: image.fields.get(key), isWritten: key in plan.fields };
  }
  for (const key of dictionaryNames) {
    const other = contact.dictionary[key];
    if (other === undefined || image.dictionary.get(key)?.has(normaliseSpelling(other)) === true) continue;
    yield { key, other, held: image.words.get(key), isWritten: key in plan.dictionary };
  }
  for (const [id, other] of Object.entries(contact.custom)) {
    const key = `custom:${id}`;
    yield { key, other, held: image.custom.get(Number(id)), isWritten: Number(id) in plan.custom };
  }
}

/** Notes of several rows stand one under another. */
function holdsNote(held: Value | undefined, value: Value): boolean {
  return `\n${held ?? ''}\n`.includes(`\n${value}\n`);
}

/** Case, «ё», spaces make no difference, nor does saying less: an initial for a name, a day without its year. */
function differs(key: string, known: Value, other: Value): boolean {
  if (typeof known === 'number' || typeof other === 'number') return known !== other;
  if (isInitialOf(key, other, known)) return false;
  if (key === 'birthday' && other.startsWith('--')) return !known.endsWith(other.slice(1));
  return toSearchForm(known) !== toSearchForm(other);
}

/** The words of one name in another order or in other fields lose nothing. */
function fitsName({ fields }: ContactImage, { kind, fields: said }: PreparedContact): boolean {
  const held = makeNameKey(kind, Object.fromEntries(fields));
  return compareNames(held, makeNameKey(kind, said)) !== 'different';
}
