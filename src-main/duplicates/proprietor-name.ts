import { splitPersonName } from '../../src-shared/names/split-person-name.ts';
import { cutLegalForm } from '../../src-shared/organizations/cut-legal-form.ts';
import { looksLikeOrganization } from '../../src-shared/organizations/parse-organization-name.ts';
import { isValidInn } from '../../src-shared/requisites/check-inn.ts';

/** Forms under which a person trades in their own name. */
const ownForms: ReadonlySet<string> = new Set(['ИП', 'КФХ']);
const headOfFarm = /^глава\s+(?:к(?:\(?ф\)?)?х|крестьянского\s+\(?фермерского\)?\s+хозяйства)\s+/iu;

const nobody = { lastName: null, firstName: null, middleName: null };

/** The person inside the name of a sole trader. */
export type ProprietorName = Readonly<{ last: string; first: string; middle: string }>;

/** A number that the tax office gives to a person: of 12 digits, with the check digits right. */
export function isPersonalInn(inn: string): boolean {
  return inn.length === 12 && isValidInn(inn);
}

/**
 * The name of the person who trades as this organization: «ИП Иванов И. И.», «КФХ Петров Пётр»; a name without a form
 * counts as a person's when the ИНН is that of a person. Blank for «ИП Магазин «Ромашка»», known by such an ИНН alone;
 * null for firms.
 */
export function readProprietorName(
  organizationName: string,
  legalForm: string,
  inn: string,
): ProprietorName | null {
  if (organizationName === '') return null;
  const cut = cutLegalForm(organizationName);
  const form = legalForm === '' ? (cut.legalForm ?? '') : legalForm;
  if (form === '' ? !isPersonalInn(inn) : !ownForms.has(form)) return null;
  const rest = cut.rest.replace(headOfFarm, '');
  const { lastName, firstName, middleName } = looksLikeOrganization(rest) ? nobody : splitPersonName(rest);
  if (lastName === null) return isPersonalInn(inn) ? { last: '', first: '', middle: '' } : null;
  return { last: lastName, first: firstName ?? '', middle: middleName ?? '' };
}
