import * as z from 'zod';

export const timeUnits = ['day', 'week', 'month', 'year'] as const;
export type TimeUnit = (typeof timeUnits)[number];

/** The longest span of each unit: about a hundred years. */
const longest: Readonly<Record<TimeUnit, number>> = { day: 36_525, week: 5218, month: 1200, year: 100 };

/** A length of time as people say it: 6 months, 14 days. */
export const timeSpanSchema = z
  .strictObject({ count: z.number().int().nonnegative(), unit: z.enum(timeUnits) })
  .refine(({ count, unit }) => count <= longest[unit]);
export type TimeSpan = z.infer<typeof timeSpanSchema>;
