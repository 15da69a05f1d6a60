import * as z from 'zod';
import { contactChangesSchema, contactKinds } from '../contacts/contact.ts';
import { defineCommand, defineJob, defineQuery } from '../contract/define-channel.ts';
import { idSchema, operationDoneSchema } from '../contract/ids.ts';
import {
  duplicateClusterSchema,
  duplicateLanes,
  duplicateReasonSchema,
  twinContactSchema,
} from './duplicate.ts';

const count = z.number().int().nonnegative();
const byLane = z.strictObject({ safe: count, review: count, family: count });

export const duplicatesContract = {
  /** Looks for duplicates: the whole base, or only what was touched since the last scan when that is little (`full` forces all). */
  'duplicates:scan': defineJob(
    z.strictObject({ full: z.boolean().optional() }),
    z.strictObject({ pairs: count, clusters: count, byLane, ms: z.number().nonnegative() }),
  ),
  /** What waits: clusters by lane, contacts touched since the scan, and what was decided on the local day. */
  'duplicates:state': defineQuery(
    z.strictObject({}),
    z.strictObject({
      scannedAt: z.string().nullable(),
      touchedSince: count,
      byLane,
      decidedToday: z.strictObject({ merged: count, distinct: count }),
    }),
  ),
  /** Clusters of a lane, the likeliest first; contacts that are gone and pairs that were decided are left out. */
  'duplicates:clusters': defineQuery(
    z.strictObject({
      lane: z.enum(duplicateLanes),
      offset: count,
      limit: z.number().int().min(0).max(200),
    }),
    z.strictObject({ total: count, clusters: z.array(duplicateClusterSchema) }),
  ),
  /** Contacts that a new or changed card probably repeats, the likeliest first, at most ten. */
  'duplicates:check': defineQuery(
    z.strictObject({
      kind: z.enum(contactKinds),
      values: contactChangesSchema,
      exceptId: idSchema.optional(),
    }),
    z.strictObject({
      twins: z.array(
        z.strictObject({
          ...twinContactSchema.shape,
          lane: z.enum(duplicateLanes),
          probability: z.number().min(0).max(1),
          reasons: z.array(duplicateReasonSchema),
        }),
      ),
    }),
  ),
  /** «Разные люди»: no two of these contacts are ever offered as one again. */
  'duplicates:distinct': defineCommand(
    z.strictObject({ contactIds: z.array(idSchema).min(2).max(20) }),
    operationDoneSchema,
  ),
};
