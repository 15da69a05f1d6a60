import type { ContactCard } from '../../../src-shared/contacts/contact.ts';
import { composeOrganizationName } from '../../../src-shared/organizations/compose-organization-name.ts';

/** Where a person works, or the name under which they trade: «ООО «Строй»», «ИП Иванов И. И.»; '' when there is none. */
export function nameOrganization({ organizationName: name, legalForm }: ContactCard['fields']): string {
  if (typeof name !== 'string' || name === '') return '';
  return composeOrganizationName({ name, legalForm: typeof legalForm === 'string' ? legalForm : null });
}
