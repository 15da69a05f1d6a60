import type { ContactCard, ContactChanges } from '../../../src-shared/contacts/contact.ts';
import { parseEmails } from '../../../src-shared/emails/parse-emails.ts';
import { parsePhones } from '../../../src-shared/phones/parse-phones.ts';
import { toSearchForm } from '../../../src-shared/text/search-form.ts';
import { fieldsOfKind, type NewContactText } from '../../contacts/card/new-contact-text.ts';
import { addPoint, listPoints } from '../../contacts/points/point-changes.ts';

type Line = Readonly<{ fieldId: string; value: string }>;

/** What a draft would add to a card that is there already. */
export type Filling = Readonly<{
  added: readonly Line[];
  /** Fields that hold something else and stay as they are; `typed` is what the draft says. */
  kept: readonly (Line & Readonly<{ typed: string }>)[];
  changes: ContactChanges;
}>;

type Part = Pick<Filling, 'added' | 'kept'> & Readonly<{ fields: Record<string, string> }>;

/** Fills the empty fields of a card from a draft and adds its new phones and e-mails; a note goes under the one that is there. Nothing filled is changed. */
export function composeFilling(card: ContactCard, draft: NewContactText): Filling {
  const part: Part = { added: [], kept: [], fields: {} };
  const texts = fieldsOfKind(draft.kind).filter(
    (id) => id !== 'phones' && id !== 'emails' && draft[id].trim() !== '',
  );
  const { added, kept, fields } = texts.reduce(
    (sum, fieldId) => fillField(sum, fieldId, draft[fieldId].trim(), card.fields[fieldId]),
    part,
  );
  const phones = findNew(card, 'phone', parsePhones(draft.phones));
  const emails = findNew(card, 'email', parseEmails(draft.emails));
  const points = [
    ...(phones.length > 0 ? (addPoint(card.points, 'phone', phones.join(', ')).points ?? []) : []),
    ...(emails.length > 0 ? (addPoint(card.points, 'email', emails.join(', ')).points ?? []) : []),
  ];
  return {
    added: [
      ...added,
      ...phones.map((value) => ({ fieldId: 'phones', value })),
      ...emails.map((value) => ({ fieldId: 'emails', value })),
    ],
    kept,
    changes: {
      ...(Object.keys(fields).length > 0 ? { fields } : {}),
      ...(points.length > 0 ? { points } : {}),
    },
  };
}

function fillField(part: Part, fieldId: string, typed: string, there: unknown): Part {
  const value = typeof there === 'string' ? there.trim() : '';
  if (toSearchForm(value) === toSearchForm(typed)) return part;
  if (value === '' || fieldId === 'note') {
    return {
      ...part,
      added: [...part.added, { fieldId, value: typed }],
      fields: { ...part.fields, [fieldId]: value === '' ? typed : `${value}\n${typed}` },
    };
  }
  return { ...part, kept: [...part.kept, { fieldId, value, typed }] };
}

type Parsed = Readonly<{ value: string; valid: boolean; shown: string }>;

function findNew(card: ContactCard, type: 'phone' | 'email', parsed: readonly Parsed[]): readonly string[] {
  const there = new Set(listPoints(card.points, type).map(({ value }) => value));
  return parsed.filter(({ value, valid }) => valid && !there.has(value)).map(({ shown }) => shown);
}
