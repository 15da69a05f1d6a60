import type { AddressPart } from '../addresses/address-part.ts';
import { parseAddress } from '../addresses/parse-address.ts';
import { parseDate } from '../dates/parse-date.ts';
import type { CellRepairs } from './cell-repairs.ts';
import type { CellValue } from './cell-value.ts';
import { showCellValue } from './cell-value.ts';
import { putField, putValue, startDraft } from './contact-draft.ts';
import type { ContactDraft } from './contact-draft.ts';
import type { ContactField } from './contact-field.ts';
import type { MessengerService, PointKind } from './contact-point.ts';
import type { ContactKind } from './contact.ts';
import { joinAddressParts } from './join-address-parts.ts';
import { prepareFieldValue } from './prepare-field.ts';
import type { PreparedContact } from './prepared-contact.ts';
import type { FieldProblem, PreparedField } from './prepared-field.ts';
import { hasIdentity, settleIdentity } from './settle-identity.ts';

/** One value for a contact with what is known of its place: a cell with what its heading tells, or an input of a form. */
export type ContactEntry = Readonly<{
  field: ContactField;
  raw: CellValue;
  pointKind?: PointKind | null | undefined;
  service?: MessengerService | null | undefined;
  part?: AddressPart | undefined;
  /** The value as it was normalised before, when somebody has done so. */
  prepared?: PreparedField | undefined;
}>;

/** A problem with the place of its entry in the list of entries. */
export type EntryProblem = FieldProblem & Readonly<{ entry: number; field: string }>;

export type PreparedOutcome = Readonly<{
  /** Null when there is nothing to know a contact by: no name, no organization, no way to reach it. */
  contact: PreparedContact | null;
  problems: readonly EntryProblem[];
}>;

/** A column of consents sometimes holds the day it was given. */
function putConsent(draft: ContactDraft, raw: CellValue, today: string): void {
  const text = raw !== null && typeof raw === 'object' ? raw.date : showCellValue(raw);
  const parsed = parseDate(text, { today, century: 'recent' });
  if (parsed === null || parsed.date.startsWith('--') || parsed.date > today) return;
  putValue(draft, 'consent', 'given');
  putValue(draft, 'consentAt', parsed.date);
}

function putEntry(
  draft: ContactDraft,
  entry: ContactEntry,
  today: string,
  repairs: CellRepairs | undefined,
): readonly FieldProblem[] {
  const { field, raw, part, pointKind, service } = entry;
  if (part !== undefined) {
    const text = parseAddress(showCellValue(raw));
    if (text !== null) draft.addressParts.push({ part, kind: pointKind ?? null, text });
    return [];
  }
  const prepared = entry.prepared ?? prepareFieldValue(field, raw, { today, pointKind, service, repairs });
  if (field.id === 'consent' && prepared.value === null) putConsent(draft, raw, today);
  else putField(draft, field, prepared);
  return prepared.problems;
}

function readAskedKind(draft: ContactDraft): ContactKind | null {
  const asked = draft.fields['kind'];
  delete draft.fields['kind'];
  return asked === 'person' || asked === 'organization' ? asked : null;
}

/**
 * Normalises a whole contact, for forms and imports alike. `kind` is what the owner chose, or `auto` to decide by what is filled.
 * Several entries of one field: points, tags and notes add up, otherwise the first filled one counts. `today` is ISO; `repairs` are what an import does to cells beyond reading them.
 */
export function prepareContact(
  kind: ContactKind | 'auto',
  entries: readonly ContactEntry[],
  today: string = new Date().toISOString().slice(0, 10),
  repairs?: CellRepairs,
): PreparedOutcome {
  const draft = startDraft();
  const problems: EntryProblem[] = [];
  for (const [index, entry] of entries.entries()) {
    if (entry.raw === null || entry.raw === '') continue;
    for (const problem of putEntry(draft, entry, today, repairs)) {
      problems.push({ ...problem, entry: index, field: entry.field.id });
    }
  }
  if (draft.addressParts.length > 0) joinAddressParts(draft);
  const told = readAskedKind(draft);
  const settled = settleIdentity(draft, kind === 'auto' ? told : kind, repairs?.keepNames === true);
  if (!hasIdentity(draft)) return { contact: null, problems };
  const contact = {
    kind: settled,
    fields: draft.fields,
    points: draft.points,
    dictionary: draft.dictionary,
    tags: [...draft.tags],
    custom: draft.custom,
  } satisfies PreparedContact;
  return { contact, problems };
}
