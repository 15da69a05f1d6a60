import type { ContactField } from '../../src-shared/contacts/contact-field.ts';
import { contactFields } from '../../src-shared/contacts/contact-fields.ts';
import { contactKinds, type ContactKind } from '../../src-shared/contacts/contact.ts';

function isFilled({ storage }: ContactField): string {
  if (storage.in === 'points') {
    return `EXISTS (SELECT 1 FROM contact_points p WHERE p.contact_id = c.id AND p.type = '${storage.type}')`;
  }
  if (storage.in === 'column' || storage.in === 'dictionary') return `(c.${storage.column} IS NOT NULL)`;
  throw new Error('A field of this storage cannot count towards completeness');
}

function composeShare(kind: ContactKind): string {
  const fields = contactFields.filter(({ completeness }) => completeness === kind || completeness === 'both');
  return `CAST(round((${fields.map(isFilled).join(' + ')}) * 100.0 / ${fields.length}) AS INTEGER)`;
}

/** The same figure as `scoreCompleteness` gives, over `contacts AS c`: so that a list can show it and sort by it. */
export function composeCompletenessSql(): string {
  const cases = contactKinds.map((kind) => `WHEN '${kind}' THEN ${composeShare(kind)}`);
  return `CASE c.kind ${cases.join(' ')} END`;
}
