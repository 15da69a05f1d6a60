import * as z from 'zod';
import { defineCommand, defineJob, defineQuery } from '../contract/define-channel.ts';

const password = z.string().min(1).max(1000);

/** Facts about the open base. */
export const baseInfoSchema = z.strictObject({
  baseId: z.string(),
  contacts: z.number().int().nonnegative(),
  schemaVersion: z.number().int().nonnegative(),
  createdAt: z.iso.datetime(),
  /** What the migration runner did at this opening. */
  migration: z.enum(['created', 'migrated', 'nothing']),
});
export type BaseInfo = z.infer<typeof baseInfoSchema>;

/** Before one of create / unlock / restore has succeeded, every other channel answers `baseLocked`. */
export const baseContract = {
  'base:create': defineJob(z.strictObject({ password }), baseInfoSchema),
  'base:unlock': defineJob(z.strictObject({ password }), baseInfoSchema),
  /** Restores the copy that the shell was connected with into the empty folder and opens it. */
  'base:restore': defineJob(z.strictObject({ password }), baseInfoSchema),
  'base:info': defineQuery(z.strictObject({}), baseInfoSchema),
  'base:change-password': defineCommand(
    z.strictObject({ current: password, next: password }),
    z.strictObject({}),
  ),
};
