import * as z from 'zod';
import { everything, filterSchema, type Filter } from '../filters/filter.ts';
import type { Stage } from './stage.ts';

/** Stages that a rule decides, in the order in which the rules are asked; a client of none of them is potential. */
export const ruledStages = ['inactive', 'vip', 'established', 'active', 'working'] as const;
export type RuledStage = (typeof ruledStages)[number];

const days = z.number().int().min(1).max(36_525);
const orders = z.number().int().min(1).max(100_000);

/** The owner's thresholds: whole days, counts of orders, kopecks. */
export const stageThresholdsSchema = z.strictObject({
  /** Silent for more than so many days: inactive. */
  silentDays: days,
  /** Bought for so much: VIP. */
  vipTotal: z.number().int().min(1).max(1_000_000_000_000),
  /** So many orders, the first of them more than so many days ago: established. */
  establishedOrders: orders,
  establishedDays: days,
  /** So many orders: active. */
  activeOrders: orders,
});
export type StageThresholds = z.infer<typeof stageThresholdsSchema>;

/** The thresholds, and rules of the owner's own that stand instead of those made from thresholds. */
export const stageSettingsSchema = z.strictObject({
  thresholds: stageThresholdsSchema,
  rules: z.partialRecord(z.enum(ruledStages), filterSchema),
});
export type StageSettings = z.infer<typeof stageSettingsSchema>;

/** What holds until the owner changes it. */
export const defaultStageSettings: StageSettings = {
  thresholds: {
    silentDays: 365,
    vipTotal: 10_000_000,
    establishedOrders: 6,
    establishedDays: 365,
    activeOrders: 3,
  },
  rules: {},
};

const ask = (field: string, operator: 'atLeast' | 'olderThanDays', value: number): Filter => ({
  type: 'condition',
  field,
  operator,
  value,
});

function composeRule(stage: RuledStage, thresholds: StageThresholds): Filter {
  const { silentDays, vipTotal, establishedOrders, establishedDays, activeOrders } = thresholds;
  switch (stage) {
    case 'inactive':
      return ask('lastOrderAt', 'olderThanDays', silentDays);
    case 'vip':
      return ask('ordersTotal', 'atLeast', vipTotal);
    case 'established':
      return {
        type: 'and',
        rules: [
          ask('ordersCount', 'atLeast', establishedOrders),
          ask('firstOrderAt', 'olderThanDays', establishedDays),
        ],
      };
    case 'active':
      return ask('ordersCount', 'atLeast', activeOrders);
    case 'working':
      // Opening figures tell of purchases before there are orders.
      return {
        type: 'or',
        rules: [
          ask('ordersCount', 'atLeast', 1),
          ask('ordersTotal', 'atLeast', 1),
          { type: 'condition', field: 'lastOrderAt', operator: 'isFilled' },
        ],
      };
    default:
      return everything;
  }
}

/** The rules of the stages in the order in which they are asked; the first that holds gives the stage. */
export function composeStageRules({
  thresholds,
  rules,
}: StageSettings): readonly Readonly<{ stage: Exclude<Stage, 'potential'>; rule: Filter }>[] {
  return ruledStages.map((stage) => ({ stage, rule: rules[stage] ?? composeRule(stage, thresholds) }));
}
