import * as z from 'zod';
import { fieldIdSchema } from '../contacts/contact.ts';
import { contactViewSchema } from '../contacts/contacts-contract.ts';
import { defineJob } from '../contract/define-channel.ts';
import { idsSchema } from '../contract/ids.ts';

export const exportContract = {
  /** Writes what the list shows: its view and columns, or only the selected ids in the view's order. */
  'export:contacts': defineJob(
    z.strictObject({
      fileToken: z.string().max(64),
      view: contactViewSchema,
      fields: z.array(fieldIdSchema).min(1).max(200),
      ids: idsSchema.nullable(),
      locale: z.enum(['ru', 'en']),
    }),
    z.strictObject({ rows: z.number().int().nonnegative(), fileName: z.string() }),
  ),
};
