import type { readySegmentsRu } from '../ru/ready-segments.ts';

/** Names of the ready-made segments, in English. */
export const readySegmentsEn: Record<keyof typeof readySegmentsRu, string> = {
  silentHalfYear: 'No purchase for over 6 months',
  vip: 'VIP: bought for 100,000 and more',
  boughtOnce: 'Bought once',
  readyToReturn: 'Ready to buy again',
  debtors: 'Debtors',
  birthdays: 'Birthdays in the next 2 weeks',
  withoutPhone: 'Without a phone',
  withoutConsent: 'Without consent to data processing',
  bySource: 'Source: {{value}}',
  byCity: 'City: {{value}}',
};
