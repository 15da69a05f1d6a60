import { dictionaryNames, type DictionaryName } from '../../src-shared/contacts/contact-field.ts';
import type { PreparedContact, PreparedPoint } from '../../src-shared/contacts/prepared-contact.ts';
import { normaliseSpelling } from '../../src-shared/text/normalise-spelling.ts';
import { isInitialOf } from '../../src-shared/names/is-initial-of.ts';
import { toSearchForm } from '../../src-shared/text/search-form.ts';
import { toPointKey, type ContactImage } from './contact-image.ts';
import type { FieldPolicies } from './field-policies.ts';
import { hasSaid, type SaidValues } from './twins/said-values.ts';

/** What a row changes of a contact that is there; null empties. */
export type UpdatePlan = Readonly<{
  fields: Record<string, string | number | null>;
  dictionary: Partial<Record<DictionaryName, string | null>>;
  /** Points that the contact lacks. */
  points: PreparedPoint[];
  /** Points that become the primary ones of their types. */
  primary: PreparedPoint[];
  tags: string[];
  custom: Record<number, string | null>;
}>;

/** How a row may change a contact. */
export type UpdateTerms = Readonly<{
  policies: FieldPolicies;
  /** Keys whose cells could not be read: they are not blank. */
  troubled: ReadonlySet<string>;
  /**
   * What rows before this one have said of a contact of the base; null for the first. On what they had a word this one
   * only adds, so that the same file twice changes nothing.
   */
  before: SaidValues | null;
  /** The card was made by this very file: what a column leaves as it is concerns older cards only. */
  isNew?: boolean;
}>;

/** Decides what a row changes of a contact under the owner's policies. The forecast and the import both ask here. */
export function planUpdate(image: ContactImage, contact: PreparedContact, terms: UpdateTerms): UpdatePlan {
  const plan: UpdatePlan = { fields: {}, dictionary: {}, points: [], primary: [], tags: [], custom: {} };
  const { before } = terms;
  const isTouched = terms.isNew === true || before !== null;
  const wins = (key: string): boolean => {
    const policy = terms.policies.of(key);
    if (terms.isNew === true) return false;
    // Where blanks empty fields the first row has had a word on every one of them.
    return before === null
      ? policy === 'overwrite' || policy === 'clear'
      : policy === 'overwrite' && !hasSaid(before, key);
  };
  const fills = (key: string): boolean => {
    const policy = terms.policies.of(key);
    return (policy !== 'keep' || terms.isNew === true) && !(isTouched && policy === 'clear');
  };

  for (const [id, value] of Object.entries(contact.fields)) {
    const held = image.fields.get(id);
    if (id === 'note' && held !== undefined && holdsNote(held, value)) continue;
    if (id === 'note' && held !== undefined && terms.isNew === true) {
      if (String(held).length < mostNote) plan.fields[id] = `${held}\n${value}`;
      continue;
    }
    const isWanting = held === undefined || isInitialOf(id, held, value);
    const says = isWanting ? fills(id) : held !== value && wins(id) && !isInitialOf(id, value, held);
    if (says) plan.fields[id] = value;
  }
  for (const name of dictionaryNames) {
    const text = contact.dictionary[name];
    if (text === undefined) continue;
    const held = image.dictionary.get(name);
    const says = held === undefined ? fills(name) : !held.has(normaliseSpelling(text)) && wins(name);
    if (says) plan.dictionary[name] = text;
  }
  for (const [id, value] of Object.entries(contact.custom)) {
    const held = image.custom.get(Number(id));
    const key = `custom:${id}`;
    if (held === undefined ? fills(key) : held !== value && wins(key)) plan.custom[Number(id)] = value;
  }
  planPoints(plan, image, contact, terms, wins);
  if (terms.isNew === true || terms.policies.of('tags') !== 'keep') {
    plan.tags.push(...contact.tags.filter((tag) => !image.tags.has(toSearchForm(tag))));
  }
  if (!isTouched) planBlanks(plan, image, contact, terms);
  return plan;
}

function planPoints(
  plan: UpdatePlan,
  image: ContactImage,
  { points }: PreparedContact,
  { policies, isNew }: UpdateTerms,
  wins: (key: string) => boolean,
): void {
  const led = new Set<string>();
  for (const point of points) {
    const key = `point:${point.type}`;
    if (policies.of(key) === 'keep' && isNew !== true) continue;
    const isKnown = image.points.has(toPointKey(point));
    const leads = !led.has(key) && wins(key);
    led.add(key);
    if (leads && primaryOf(image, point.type) !== toPointKey(point)) plan.primary.push(point);
    else if (!isKnown && !plan.points.some((other) => toPointKey(other) === toPointKey(point)))
      plan.points.push(point);
  }
}

/** The key of the first point of a type: an image keeps points in their order. */
function primaryOf({ points }: ContactImage, type: string): string | undefined {
  for (const key of points) if (key.startsWith(`${type} `)) return key;
  return undefined;
}

function planBlanks(
  plan: UpdatePlan,
  image: ContactImage,
  contact: PreparedContact,
  { policies, troubled }: UpdateTerms,
): void {
  for (const key of policies.cleared) {
    if (troubled.has(key)) continue;
    if (key === 'source' || key === 'need') {
      if (contact.dictionary[key] === undefined && image.dictionary.has(key)) plan.dictionary[key] = null;
    } else if (key.startsWith('custom:')) {
      const id = Number(key.slice('custom:'.length));
      if (contact.custom[id] === undefined && image.custom.has(id)) plan.custom[id] = null;
    } else if (contact.fields[key] === undefined && image.fields.has(key)) plan.fields[key] = null;
  }
}

const mostNote = 10_000;

/** The notes of several rows of one client stand one under another. */
function holdsNote(held: string | number, value: string | number): boolean {
  return `\n${held}\n`.includes(`\n${value}\n`);
}

/** True when a plan changes nothing. */
export function isEmptyPlan(plan: UpdatePlan): boolean {
  return (
    plan.points.length + plan.primary.length + plan.tags.length === 0 &&
    Object.keys(plan.fields).length === 0 &&
    Object.keys(plan.dictionary).length === 0 &&
    Object.keys(plan.custom).length === 0
  );
}

/** Does to an image what the writer does to the contact. */
export function applyPlan(image: ContactImage, plan: UpdatePlan): void {
  for (const [id, value] of Object.entries(plan.fields)) put(image.fields, id, value);
  for (const name of dictionaryNames) {
    const text = plan.dictionary[name];
    if (text === null) {
      image.dictionary.delete(name);
      image.words.delete(name);
    } else if (text !== undefined) {
      image.dictionary.set(name, new Set([normaliseSpelling(text)]));
      image.words.set(name, text);
    }
  }
  for (const [id, value] of Object.entries(plan.custom)) put(image.custom, Number(id), value);
  if (plan.primary.length > 0) {
    const others = [...image.points];
    image.points.clear();
    for (const point of plan.primary) image.points.add(toPointKey(point));
    for (const key of others) image.points.add(key);
  }
  for (const point of plan.points) image.points.add(toPointKey(point));
  for (const tag of plan.tags) image.tags.add(toSearchForm(tag));
}

function put<Key, Value>(map: Map<Key, Value>, key: Key, value: Value | null): void {
  if (value === null) map.delete(key);
  else map.set(key, value);
}
