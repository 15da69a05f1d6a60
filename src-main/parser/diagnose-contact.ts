import { contactFields } from '../../src-shared/contacts/contact-fields.ts';
import type { ContactField } from '../../src-shared/contacts/contact-field.ts';
import { contactKinds, type ContactKind } from '../../src-shared/contacts/contact.ts';
import type { PreparedContact } from '../../src-shared/contacts/prepared-contact.ts';
import { scoreCompleteness } from '../../src-shared/contacts/score-completeness.ts';
import type { ListCompleteness } from '../../src-shared/import/import-finding.ts';

/** Adds up how complete the contacts of a list are. */
export type CompletenessSum = Readonly<{
  take: (contact: PreparedContact) => void;
  /** Null before the first contact. Fields by what filling them everywhere would add, the most first. */
  result: () => ListCompleteness | null;
}>;

/** An empty sum. */
export function createCompletenessSum(): CompletenessSum {
  const rowsOf: Record<ContactKind, number> = { person: 0, organization: 0 };
  const counted = contactFields.filter(({ completeness }) => completeness !== undefined);
  const filledOf = new Map(counted.map(({ id }) => [id, 0]));
  let total = 0;
  let rows = 0;
  return {
    take: (contact) => {
      const filled = new Set<string>();
      for (const field of counted) if (isFilled(contact, field)) filled.add(field.id);
      for (const field of counted) {
        if (filled.has(field.id) && countsFor(field, contact.kind)) {
          filledOf.set(field.id, (filledOf.get(field.id) ?? 0) + 1);
        }
      }
      rows += 1;
      rowsOf[contact.kind] += 1;
      total += scoreCompleteness(contact.kind, (id) => filled.has(id));
    },
    result: () => {
      if (rows === 0) return null;
      const fields = counted.map((field) => ({
        fieldId: field.id,
        rows: contactKinds
          .filter((kind) => countsFor(field, kind))
          .reduce((sum, kind) => sum + rowsOf[kind], 0),
        filled: filledOf.get(field.id) ?? 0,
      }));
      return {
        score: Math.round(total / rows),
        rows,
        fields: fields
          .filter((field) => field.rows > 0)
          .toSorted((a, b) => b.rows - b.filled - (a.rows - a.filled)),
      };
    },
  };
}

function countsFor({ completeness }: ContactField, kind: ContactKind): boolean {
  return completeness === 'both' || completeness === kind;
}

function isFilled(contact: PreparedContact, { id, storage }: ContactField): boolean {
  if (storage.in === 'points') return contact.points.some(({ type }) => type === storage.type);
  if (storage.in === 'dictionary') return contact.dictionary[storage.dictionary] !== undefined;
  if (storage.in === 'tags') return contact.tags.length > 0;
  return contact.fields[id] !== undefined;
}
