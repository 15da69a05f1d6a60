import * as z from 'zod';
import { defineJob, defineQuery } from '../contract/define-channel.ts';

export const copyReasons = ['owner', 'beforeImport', 'beforeMigration', 'beforeRestore'] as const;
export type CopyReason = (typeof copyReasons)[number];

/** What the header of a copy tells without any key. */
export const copyInfoSchema = z.strictObject({
  fileName: z.string(),
  createdAt: z.iso.datetime(),
  reason: z.enum(copyReasons),
  /** What it was made before: a file's name or a version. */
  detail: z.string().nullable(),
  size: z.number().int().nonnegative(),
  contacts: z.number().int().nonnegative(),
  schemaVersion: z.number().int().nonnegative(),
  appVersion: z.string(),
});
export type CopyInfo = z.infer<typeof copyInfoSchema>;

export const copiesContract = {
  /** Copies in the base's own folder and the last one that the owner made elsewhere, newest first. */
  'copies:list': defineQuery(
    z.strictObject({}),
    z.strictObject({ copies: z.array(copyInfoSchema), lastAt: z.iso.datetime().nullable() }),
  ),
  /** Writes a copy, opens it, compares it table by table. Without a token it goes to the base's own folder. */
  'copies:make': defineJob(z.strictObject({ fileToken: z.string().max(64).nullable() }), copyInfoSchema),
  /** Opens a copy with the key of this base and compares its checksum, tables and counts. */
  'copies:verify': defineJob(
    z.strictObject({ fileToken: z.string().max(64).nullable(), fileName: z.string().max(255).nullable() }),
    copyInfoSchema,
  ),
};
