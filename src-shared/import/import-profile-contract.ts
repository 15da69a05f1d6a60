import * as z from 'zod';
import { defineCommand, defineQuery } from '../contract/define-channel.ts';
import { idSchema, operationDoneSchema } from '../contract/ids.ts';
import { importDecisionSchema } from './import-decision.ts';

export const profileNameSchema = z.string().trim().min(1).max(100);

/** A saved mapping that knows the open file, and what it would decide for it. */
export const profileMatchSchema = z.strictObject({
  id: idSchema,
  name: z.string(),
  /** True when the open file stands under its decision already. */
  applied: z.boolean(),
  /** The saved decision over this file's columns. */
  decision: importDecisionSchema,
  /** Headings whose field no longer exists; their columns stay as proposed. */
  missing: z.array(z.string()).max(1000),
});
export type ProfileMatch = Readonly<z.infer<typeof profileMatchSchema>>;

export const importProfileContract = {
  /** The saved mappings by name. */
  'import:profiles': defineQuery(
    z.strictObject({}),
    z.strictObject({
      profiles: z.array(z.strictObject({ id: idSchema, name: z.string(), createdAt: z.string() })),
    }),
  ),
  /** Keeps the decision of the open file under a name. Throws `valueTaken` for a name in use unless it is to be replaced. */
  'import:saveProfile': defineCommand(
    z.strictObject({ importId: z.string().max(64), name: profileNameSchema, replace: z.boolean() }),
    z.strictObject({ operationId: idSchema, id: idSchema }),
  ),
  'import:deleteProfile': defineCommand(z.strictObject({ id: idSchema }), operationDoneSchema),
};
