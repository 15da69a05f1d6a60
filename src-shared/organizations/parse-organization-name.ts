import { toProperName } from '../names/proper-case.ts';
import { tidyLine } from '../text/tidy-text.ts';
import { cutLegalForm } from './cut-legal-form.ts';
import { repairOrganizationCase } from './organization-case.ts';
import { unifyQuotes } from './unify-quotes.ts';

/** An organization's name taken to pieces: «ООО "Строй"» → ООО and Строй. */
export type OrganizationName = Readonly<{
  legalForm: string | null;
  /** Without the form and the quotes around it. */
  name: string;
  /** An ИП: the name is a person's. */
  isSoleProprietor: boolean;
}>;

const remembered = new Map<string, OrganizationName>();
const mostRemembered = 5000;

function readOrganizationName(text: string): OrganizationName {
  const { legalForm, rest } = cutLegalForm(tidyLine(text));
  const isSoleProprietor = legalForm === 'ИП';
  const name = unifyQuotes(rest);
  // «МТС» alone may be an abbreviation; beside a form («ЭКО, ООО») it is a shouted name.
  const isAbbreviation = legalForm === null && /^\p{Lu}{1,4}$/u.test(name);
  if (isAbbreviation) return { legalForm, name, isSoleProprietor };
  return {
    legalForm,
    name: isSoleProprietor ? toProperName(name) : repairOrganizationCase(name),
    isSoleProprietor,
  };
}

/** Reads an organization's name: the legal form in any spelling before or after the name, quotes of all sorts, capitals and small letters repaired when the whole name is in them. */
export function parseOrganizationName(text: string): OrganizationName {
  const known = remembered.get(text);
  if (known !== undefined) return known;
  const name = readOrganizationName(text);
  if (remembered.size > mostRemembered) remembered.clear();
  remembered.set(text, name);
  return name;
}

const organizationWords =
  /^(?:группа компаний|гк|тд|тк|ук|торговый дом|компания|фирма|магазин|салон|студия|кафе|ресторан|школа|завод|фабрика|клиника|гостиница|отель|аптека|банк|фонд|администрация|управление|детский сад|автосервис|стоматология)(?=\s)/iu;
const wholeInQuotes = /^["«“„].+["»”“]$/u;

/** True when a text in a column of people is rather an organization: a legal form, a name in quotes, «магазин Ромашка». */
export function looksLikeOrganization(text: string): boolean {
  const line = tidyLine(text);
  return cutLegalForm(line).legalForm !== null || wholeInQuotes.test(line) || organizationWords.test(line);
}
