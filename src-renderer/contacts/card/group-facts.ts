import type { FieldSection, FieldValue } from '../../../src-shared/contacts/contact-field.ts';
import type { ContactCard, ContactChanges } from '../../../src-shared/contacts/contact.ts';
import type { KnownField } from '../fields/known-field.ts';

/** The order of the groups of facts. */
const sections: readonly FieldSection[] = [
  'points',
  'name',
  'marketing',
  'work',
  'requisites',
  'figures',
  'custom',
  'service',
];

/** Ways to reach are wanted on every card, so they are shown empty too. */
const alwaysShown: ReadonlySet<string> = new Set(['phones', 'emails']);

/** Facts that the card shows, with their way to change them, in a place of their own. */
const elsewhere: ReadonlySet<string> = new Set(['stageOverride']);

/** A group of facts: those with a value, and the empty ones to unfold. */
export type FactGroup = Readonly<{
  section: FieldSection;
  shown: readonly KnownField[];
  empty: readonly KnownField[];
}>;

/** True when a field holds nothing. */
export function isBlank(value: FieldValue | undefined): boolean {
  return (
    value === undefined || value === null || value === '' || (Array.isArray(value) && value.length === 0)
  );
}

/** The facts of a card in groups: fields of its kind, and of the other kind where they are filled. The strip of figures takes its own when it has any. */
export function groupFacts(card: ContactCard, fields: readonly KnownField[]): readonly FactGroup[] {
  const inStrip = hasFigures(card, fields);
  const ofCard = fields.filter(
    ({ id, group, editable, section }) =>
      editable &&
      !elsewhere.has(id) &&
      !(inStrip && section === 'figures') &&
      (group === 'both' || group === card.kind || !isBlank(card.fields[id])),
  );
  return sections.map((section) => {
    const ofSection = ofCard.filter((field) => field.section === section);
    return {
      section,
      shown: ofSection.filter((field) => isShown(card, field)),
      empty: ofSection.filter((field) => !isShown(card, field)),
    };
  });
}

function isShown(card: ContactCard, { id }: KnownField): boolean {
  return alwaysShown.has(id) || !isBlank(card.fields[id]);
}

/** True when the card has sums that came with a list. */
export function hasFigures(card: ContactCard, fields: readonly KnownField[]): boolean {
  return fields.some(({ id, section }) => section === 'figures' && !isBlank(card.fields[id]));
}

/** The change that puts a value into a field; the kind of a contact is not among its fields. */
export function toChanges(field: KnownField, value: FieldValue): ContactChanges {
  if (field.id === 'kind') return { kind: value === 'organization' ? 'organization' : 'person' };
  return { fields: { [field.id]: typeof value === 'object' && value !== null ? [...value] : value } };
}
