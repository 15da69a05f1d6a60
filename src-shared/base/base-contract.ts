import * as z from 'zod';
import { defineCommand, defineJob, defineQuery } from '../contract/define-channel.ts';

const password = z.string().min(1).max(1000);

/** What is known of a base as soon as it is open. */
export const openedBaseSchema = z.strictObject({
  baseId: z.string(),
  schemaVersion: z.number().int().nonnegative(),
  createdAt: z.iso.datetime(),
  /** What the migration runner did at this opening. */
  migration: z.enum(['created', 'migrated', 'nothing']),
});
export type OpenedBase = z.infer<typeof openedBaseSchema>;

/** Facts about the open base; counting the contacts takes longer the more there are. */
export const baseInfoSchema = z.strictObject({
  ...openedBaseSchema.shape,
  contacts: z.number().int().nonnegative(),
});
export type BaseInfo = z.infer<typeof baseInfoSchema>;

/** Before one of create / unlock / restore has succeeded, every other channel answers `baseLocked`. */
export const baseContract = {
  'base:create': defineJob(z.strictObject({ password }), baseInfoSchema),
  'base:unlock': defineJob(z.strictObject({ password }), openedBaseSchema),
  /** Restores the copy that the shell was connected with into the empty folder and opens it. */
  'base:restore': defineJob(z.strictObject({ password }), baseInfoSchema),
  'base:info': defineQuery(z.strictObject({}), baseInfoSchema),
  'base:change-password': defineCommand(
    z.strictObject({ current: password, next: password }),
    z.strictObject({}),
  ),
};
