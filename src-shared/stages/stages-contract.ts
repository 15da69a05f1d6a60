import * as z from 'zod';
import { defineCommand, defineQuery } from '../contract/define-channel.ts';
import { idsSchema, operationDoneSchema } from '../contract/ids.ts';
import { monthSchema } from '../dates/month.ts';
import { stages } from './stage.ts';
import { stageSettingsSchema } from './stage-settings.ts';

const count = z.number().int().nonnegative();
const stageSchema = z.enum(stages);

/** How many living clients are in a stage, what they bought for (kopecks), and how many more than a month ago. */
export const stageCountSchema = z.strictObject({
  stage: stageSchema,
  count,
  revenue: z.number().int(),
  change: z.number().int(),
});
export type StageCount = z.infer<typeof stageCountSchema>;

/** Who would go from one stage to another: how many, and the first names. */
export const stageMoveSchema = z.strictObject({
  from: stageSchema,
  to: stageSchema,
  count,
  names: z.array(z.string()).max(5),
});
export type StageMove = z.infer<typeof stageMoveSchema>;

/** How many there were in each stage at the end of a month (of the present one: now). */
export const stageMonthSchema = z.strictObject({
  month: monthSchema,
  counts: z.array(z.strictObject({ stage: stageSchema, count })),
});
export type StageMonth = z.infer<typeof stageMonthSchema>;

/** Who was in one stage when a month began and in another at its end; from nowhere: added within that month. */
const stageStepSchema = z.strictObject({ from: stageSchema.nullable(), to: stageSchema });
export const stageFlowSchema = stageStepSchema.extend({ count });
export type StageFlow = z.infer<typeof stageFlowSchema>;

export const stagesContract = {
  /** The thresholds, the stages in their order, and how many clients the owner has placed by hand. */
  'stages:get': defineQuery(
    z.strictObject({}),
    z.strictObject({ settings: stageSettingsSchema, counts: z.array(stageCountSchema), byHand: count }),
  ),
  'stages:save': defineCommand(z.strictObject({ settings: stageSettingsSchema }), operationDoneSchema),
  /** Who would move under other settings; nothing is written. */
  'stages:preview': defineQuery(
    z.strictObject({ settings: stageSettingsSchema }),
    z.strictObject({ moves: z.array(stageMoveSchema) }),
  ),
  /** The living clients by stage and month, the present month last; a month before the first client is left out. */
  'stages:history': defineQuery(
    z.strictObject({ months: z.number().int().min(1).max(60) }),
    z.strictObject({ months: z.array(stageMonthSchema) }),
  ),
  'stages:flows': defineQuery(
    z.strictObject({ month: monthSchema }),
    z.strictObject({ flows: z.array(stageFlowSchema) }),
  ),
  /** The clients behind one of those figures, by name. */
  'stages:moved': defineQuery(
    stageStepSchema.extend({ month: monthSchema }),
    z.strictObject({ ids: idsSchema }),
  ),
};
