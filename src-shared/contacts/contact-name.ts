import { composePersonName } from '../names/compose-person-name.ts';
import { composeOrganizationName } from '../organizations/compose-organization-name.ts';
import { formatPhone } from '../phones/format-phone.ts';
import { toSearchForm } from '../text/search-form.ts';
import type { PointType } from './contact-field.ts';
import type { ContactKind } from './contact.ts';

/** Values of a contact by field id, as stored. */
type NamedValues = Readonly<Record<string, string | number | null | undefined>>;
type NamingPoint = Readonly<{ type: PointType; value: string }>;

function readText(values: NamedValues, id: string): string {
  const value = values[id];
  return typeof value === 'string' ? value : '';
}

function composeOrganization(values: NamedValues): string {
  const name = readText(values, 'organizationName');
  return name === '' ? '' : composeOrganizationName({ legalForm: readText(values, 'legalForm'), name });
}

function composePerson(values: NamedValues): string {
  return composePersonName({
    lastName: readText(values, 'lastName'),
    firstName: readText(values, 'firstName'),
    middleName: readText(values, 'middleName'),
  });
}

/** Names a contact by what reaches it: the phone first, then e-mail, messenger, site. */
function composeFromPoints(points: readonly NamingPoint[]): string {
  const order: readonly PointType[] = ['phone', 'email', 'messenger', 'site'];
  for (const type of order) {
    const point = points.find((candidate) => candidate.type === type);
    if (point !== undefined) return type === 'phone' ? formatPhone(point.value) : point.value;
  }
  return points[0]?.value ?? '';
}

/** The name of a contact as the owner says it: «Иванов Иван Иванович», ООО «Строй»; without a name, its phone or e-mail. */
export function composeContactName(
  kind: ContactKind,
  values: NamedValues,
  points: readonly NamingPoint[] = [],
): string {
  const names =
    kind === 'person'
      ? [composePerson(values), composeOrganization(values)]
      : [composeOrganization(values), composePerson(values)];
  return names.find((name) => name !== '') ?? composeFromPoints(points);
}

/** The name for sorting: search form, family name first; an organization without its legal form and quotes. */
export function composeSortName(
  kind: ContactKind,
  values: NamedValues,
  points: readonly NamingPoint[] = [],
): string {
  const organization = readText(values, 'organizationName');
  const name =
    kind === 'organization' && organization !== ''
      ? organization
      : composeContactName(kind, { ...values, legalForm: null }, points);
  return toSearchForm(name.replaceAll(/["«»„“”]/gu, ' '));
}
