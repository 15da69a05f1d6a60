import * as z from 'zod';
import { defineCommand, defineQuery } from '../contract/define-channel.ts';
import { operationDoneSchema } from '../contract/ids.ts';
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
};
