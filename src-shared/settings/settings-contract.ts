import * as z from 'zod';
import { fieldIdSchema } from '../contacts/contact.ts';
import { defineCommand, defineQuery } from '../contract/define-channel.ts';

/** What the owner arranged inside this base; kept in the encrypted file, outside the journal. */
export const baseSettingsSchema = z.strictObject({
  listColumns: z
    .array(z.strictObject({ field: fieldIdSchema, width: z.number().int().min(40).max(2000) }))
    .max(100),
  cardWidth: z.number().int().min(240).max(2000),
});
export type BaseSettings = z.infer<typeof baseSettingsSchema>;

export const settingsContract = {
  'settings:get': defineQuery(z.strictObject({}), baseSettingsSchema),
  'settings:set': defineCommand(baseSettingsSchema.partial(), baseSettingsSchema),
};
