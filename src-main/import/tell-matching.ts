import { composeContactName } from '../../src-shared/contacts/contact-name.ts';
import type { ImportMatching } from '../../src-shared/import/import-matching.ts';
import type { ImportEngine } from './import-engine.ts';

/** Whom the rows met, as a preview tells it; nothing for orders. */
export function tellMatching({ matching, trash }: ImportEngine): Readonly<{ matching?: ImportMatching }> {
  if (matching === undefined) return {};
  const { count, samples } = trash();
  return {
    matching: {
      ...matching(),
      trash: {
        count,
        samples: samples.map(({ row, contact, contactId }) => ({
          row,
          name: composeContactName(contact.kind, contact.fields, contact.points),
          contactId,
        })),
      },
    },
  };
}
