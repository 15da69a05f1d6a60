import { putField, putPoint, putValue, startDraft } from '../../src-shared/contacts/contact-draft.ts';
import type { ContactDraft } from '../../src-shared/contacts/contact-draft.ts';
import type { ContactField } from '../../src-shared/contacts/contact-field.ts';
import type { ContactEntry } from '../../src-shared/contacts/prepare-contact.ts';
import { prepareFieldValue } from '../../src-shared/contacts/prepare-field.ts';
import type { PreparedContact } from '../../src-shared/contacts/prepared-contact.ts';
import type { ImportDecision } from '../../src-shared/import/import-decision.ts';

/** Values that every row gets besides its own cells, ready to be put in. */
export type Constants = Readonly<{
  /** Those by which it is decided who a contact is: they are read together with the cells. */
  identity: readonly ContactEntry[];
  /** Adds the others to a contact: a cell of the row wins, points and tags add up, notes follow one another. */
  fill: (contact: PreparedContact) => PreparedContact;
}>;

const identityIds: ReadonlySet<string> = new Set(['kind', 'organizationName']);

/** Reads the constants of a decision once for all rows, by the rules that read cells. Values that say nothing are left out. */
export function readConstants(
  constants: ImportDecision['constants'],
  fields: ReadonlyMap<string, ContactField>,
  today: string,
): Constants {
  const draft = startDraft();
  const personIds = new Set<string>();
  const identity: ContactEntry[] = [];
  for (const { fieldId, value } of constants ?? []) {
    const field = fields.get(fieldId);
    if (field === undefined) continue;
    if (identityIds.has(fieldId)) identity.push({ field, raw: value });
    else if (field.section !== 'name' || field.editable) {
      putField(draft, field, prepareFieldValue(field, value, { today }));
      if (field.group === 'person') personIds.add(fieldId);
    }
  }
  return { identity, fill: (contact) => fillContact(contact, draft, personIds) };
}

function fillContact(
  contact: PreparedContact,
  constants: ContactDraft,
  personIds: ReadonlySet<string>,
): PreparedContact {
  const filled: ContactDraft = {
    fields: { ...contact.fields },
    points: [...contact.points],
    addressParts: [],
    dictionary: { ...constants.dictionary, ...contact.dictionary },
    tags: new Set([...contact.tags, ...constants.tags]),
    custom: { ...constants.custom, ...contact.custom },
  };
  for (const [id, value] of Object.entries(constants.fields)) {
    if (contact.kind === 'person' || !personIds.has(id)) putValue(filled, id, value);
  }
  for (const point of constants.points) putPoint(filled, point);
  return {
    kind: contact.kind,
    fields: filled.fields,
    points: filled.points,
    dictionary: filled.dictionary,
    tags: [...filled.tags],
    custom: filled.custom,
  };
}
