import { composePersonName } from '../names/compose-person-name.ts';
import type { PersonName } from '../names/person-name.ts';
import { findGender } from '../names/person-gender.ts';
import { toProperName } from '../names/proper-case.ts';
import { splitNameAsWritten } from '../names/split-name-as-written.ts';
import { splitPersonName } from '../names/split-person-name.ts';
import { findLegalForm } from '../organizations/legal-forms.ts';
import { looksLikeOrganization, parseOrganizationName } from '../organizations/parse-organization-name.ts';
import { toSearchForm } from '../text/search-form.ts';
import type { ContactDraft } from './contact-draft.ts';
import { putPoint, putValue } from './contact-draft.ts';
import { composeContactName } from './contact-name.ts';
import { contactKinds, type ContactKind } from './contact.ts';
import { preparePoints } from './prepare-points.ts';
import { takeReachOutOfNames } from './take-reach-out-of-names.ts';

type Fields = ContactDraft['fields'];

function take(fields: Fields, id: string): string | null {
  const value = fields[id];
  delete fields[id];
  return typeof value === 'string' ? value : null;
}

function readText(fields: Fields, id: string): string | null {
  const value = fields[id];
  return typeof value === 'string' ? value : null;
}

function hasPerson(fields: Fields): boolean {
  return (
    fields['lastName'] !== undefined ||
    fields['firstName'] !== undefined ||
    fields['middleName'] !== undefined
  );
}

function putPerson(draft: ContactDraft, name: PersonName): void {
  if (name.lastName !== null) putValue(draft, 'lastName', name.lastName);
  if (name.firstName !== null) putValue(draft, 'firstName', name.firstName);
  if (name.middleName !== null) putValue(draft, 'middleName', name.middleName);
  if (name.note !== null) putValue(draft, 'note', name.note);
}

/** «Клиент» beside the columns it is composed of, as the program's own exports have it. */
function isComposedName({ fields, points }: ContactDraft, whole: string): boolean {
  const form = toSearchForm(whole);
  return contactKinds.some((kind) => toSearchForm(composeContactName(kind, fields, points)) === form);
}

/** A legal form in a column of its own, in its short spelling; null when there is none or the text is another thing («частная»). */
function readLegalForm(fields: Fields): string | null {
  return findLegalForm(readText(fields, 'legalForm') ?? '');
}

/** A whole name in one cell: a person's, an organization's, or a phone where the name should be. */
function settleWholeName(draft: ContactDraft, kind: ContactKind | null, keepsNames: boolean): void {
  const { fields } = draft;
  const whole = take(fields, 'fullName');
  if (whole === null || isComposedName(draft, whole)) return;
  if (!/\p{L}/u.test(whole)) {
    const phone = preparePoints('phone', whole, { today: '' });
    if (phone.points.some((point) => point.valid)) for (const point of phone.points) putPoint(draft, point);
    else putValue(draft, 'note', whole);
    return;
  }
  const hasForm = fields['organizationName'] === undefined && readLegalForm(fields) !== null;
  const isOrganization =
    kind === 'organization' ||
    (kind === null && (hasForm || looksLikeOrganization(whole) || isNameOfFirm(fields, whole)));
  const proprietor = kind === 'person' ? parseOrganizationName(whole) : null;
  if (proprietor?.isSoleProprietor === true && fields['organizationName'] === undefined) {
    fields['organizationName'] = whole;
  }
  if (!isOrganization) {
    // Parts in columns of their own are surer than the whole.
    if (!hasPerson(fields)) putPerson(draft, keepsNames ? splitNameAsWritten(whole) : splitPersonName(whole));
  } else if (fields['organizationName'] === undefined) fields['organizationName'] = whole;
  else putValue(draft, 'contactPersons', whole);
}

/** Beside a firm's own ИНН a text that is no sure name of a person is the firm's. */
function isNameOfFirm(fields: Fields, whole: string): boolean {
  const isFirm = fields['organizationName'] === undefined && !hasPerson(fields) && isOrganizationRow(fields);
  return isFirm && !splitPersonName(whole).certain;
}

/** «Анна Петровна», «А.П.» in a column beside the family name: first name and patronymic. */
function settleFirstAndMiddle(fields: Fields): void {
  const text = readText(fields, 'firstName');
  if (text === null || fields['lastName'] === undefined || fields['middleName'] !== undefined) return;
  const [, first, middle] = /^(\p{L})\.\s?(\p{L})\.?$/u.exec(text) ?? [];
  if (first !== undefined && middle !== undefined) {
    fields['firstName'] = `${first.toUpperCase()}.`;
    fields['middleName'] = `${middle.toUpperCase()}.`;
    return;
  }
  if (!text.includes(' ')) return;
  const name = splitPersonName(text);
  if (name.lastName !== null || name.firstName === null || name.middleName === null || name.note !== null)
    return;
  fields['firstName'] = name.firstName;
  fields['middleName'] = name.middleName;
}

/** «Имя» often heads a column of whole names, and so does «Фамилия». */
function settleCrowdedPart(draft: ContactDraft): void {
  const { fields } = draft;
  for (const [id, others] of [
    ['firstName', ['lastName', 'middleName']],
    ['lastName', ['firstName', 'middleName']],
  ] as const) {
    const text = readText(fields, id);
    if (text === null || !text.includes(' ') || others.some((other) => fields[other] !== undefined)) continue;
    if (fields['organizationName'] === undefined && parseOrganizationName(text).isSoleProprietor) {
      take(fields, id);
      fields['organizationName'] = text;
      return;
    }
    const name = splitPersonName(text);
    // A double name or a particle is one part: only what falls into parts surely, or into two at least, is cut.
    if (name.lastName === null && name.middleName === null) continue;
    take(fields, id);
    putPerson(draft, name);
    return;
  }
}

/**
 * «Наименование» of a supplier list may hold a person: believed only when surely a whole name of three parts and no
 * legal form stands beside it («ИП» in its own column means the same as in one cell with the name).
 */
function settleOrganizationName(draft: ContactDraft, kind: ContactKind | null): void {
  const { fields } = draft;
  const text = readText(fields, 'organizationName');
  if (text === null) return;
  const form = readLegalForm(fields);
  if (form !== null) fields['legalForm'] = form;
  if (kind !== 'organization' && form === null && !hasPerson(fields) && !looksLikeOrganization(text)) {
    const name = splitPersonName(text);
    if (name.certain && name.lastName !== null && name.middleName !== null) {
      take(fields, 'organizationName');
      putPerson(draft, name);
      return;
    }
  }
  const { name, legalForm } = parseOrganizationName(text);
  if (form !== null && legalForm !== null && legalForm !== form) {
    // Two forms: «АО Строй» of an ООО is its name.
    return;
  }
  fields['organizationName'] = form === 'ИП' ? toProperName(name) : name;
  if (legalForm !== null) fields['legalForm'] ??= legalForm;
}

function isOrganizationRow(fields: Fields): boolean {
  const inn = readText(fields, 'inn');
  const ogrn = readText(fields, 'ogrn');
  return fields['kpp'] !== undefined || inn?.length === 10 || ogrn?.length === 13;
}

function decideKind(draft: ContactDraft): ContactKind {
  const { fields } = draft;
  const isNamed = fields['organizationName'] !== undefined;
  if (!hasPerson(fields)) return isNamed ? 'organization' : 'person';
  return isNamed && isOrganizationRow(fields) ? 'organization' : 'person';
}

/**
 * Settles who a contact is from what was gathered: takes whole names to pieces, decides between person and organization by what is filled
 * (a company with an organization's ИНН beside a person's name is the organization, the person its contact), tells the gender. With `keepsNames` words of
 * names keep their letters and places. Changes the draft; answers the kind.
 */
export function settleIdentity(
  draft: ContactDraft,
  asked: ContactKind | null,
  keepsNames = false,
): ContactKind {
  const { fields } = draft;
  takeReachOutOfNames(draft);
  settleWholeName(draft, asked, keepsNames);
  if (!keepsNames) settleCrowdedPart(draft);
  if (!keepsNames) settleFirstAndMiddle(draft.fields);
  settleOrganizationName(draft, asked);
  const persons = readText(fields, 'contactPersons');
  if (
    persons !== null &&
    asked !== 'organization' &&
    !hasPerson(fields) &&
    fields['organizationName'] === undefined
  ) {
    take(fields, 'contactPersons');
    putPerson(draft, splitPersonName(persons));
  }
  const kind = asked ?? decideKind(draft);
  if (kind === 'organization' && asked === null && hasPerson(fields)) {
    const person = composePersonName({
      lastName: take(fields, 'lastName'),
      firstName: take(fields, 'firstName'),
      middleName: take(fields, 'middleName'),
    });
    putValue(draft, 'contactPersons', person);
    take(fields, 'gender');
  }
  if (kind === 'person' && fields['gender'] === undefined && hasPerson(fields)) {
    const gender = findGender({
      lastName: readText(fields, 'lastName'),
      firstName: readText(fields, 'firstName'),
      middleName: readText(fields, 'middleName'),
    });
    if (gender !== null) fields['gender'] = gender;
  }
  return kind;
}

/** True when there is something to know the contact by: a name, an organization, or a way to reach it. An address alone is none. */
export function hasIdentity(draft: ContactDraft): boolean {
  if (hasPerson(draft.fields) || draft.fields['organizationName'] !== undefined) return true;
  return draft.points.some(
    (point) => point.type !== 'address' && (point.valid || /(?:\d\D*){5}/u.test(point.value)),
  );
}
