import { contactFields } from './contact-fields.ts';
import type { ContactKind } from './contact.ts';

const countedIds = {
  person: listCounted('person'),
  organization: listCounted('organization'),
} as const satisfies Readonly<Record<ContactKind, readonly string[]>>;

function listCounted(kind: ContactKind): readonly string[] {
  return contactFields
    .filter(({ completeness }) => completeness === kind || completeness === 'both')
    .map((field) => field.id);
}

/** How complete a card is, in whole per cent: the share of the fields that count for its kind that are filled. */
export function scoreCompleteness(kind: ContactKind, isFilled: (fieldId: string) => boolean): number {
  const ids = countedIds[kind];
  return Math.round((ids.filter(isFilled).length / ids.length) * 100);
}

/** The fields that count and are empty: the questions to ask next. */
export function listMissingFields(
  kind: ContactKind,
  isFilled: (fieldId: string) => boolean,
): readonly string[] {
  return countedIds[kind].filter((id) => !isFilled(id));
}
