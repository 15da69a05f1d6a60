import type { ContactCard } from '../../src-shared/contacts/contact.ts';
import { toDayNumber } from '../../src-shared/rfm/iso-days.ts';
import type { Stage } from '../../src-shared/stages/stage.ts';

/** What a client is in a stage for: which words, and the facts that go into them. Money is kopecks. */
export type StageReason = Readonly<{
  words: 'potential' | 'bought' | 'established' | 'vip' | 'inactive' | 'undated';
  orders: number;
  sum: number;
  /** The purchase that is spoken of, an ISO day, and how many days ago it was. */
  day: string | null;
  daysAgo: number;
}>;

/** Why a card is in a stage by the thresholds, out of its own facts. `today` is a local day, ISO. */
export function findStageReason(stage: Stage, fields: ContactCard['fields'], today: string): StageReason {
  const orders = Number(fields['ordersCount'] ?? 0);
  const sum = Number(fields['ordersTotal'] ?? 0);
  const told = fields[stage === 'established' ? 'firstOrderAt' : 'lastOrderAt'];
  const day = typeof told === 'string' ? told.slice(0, 10) : null;
  const daysAgo = day === null ? 0 : toDayNumber(today) - toDayNumber(day);
  const facts = { orders, sum, day, daysAgo };
  if (stage === 'potential') return { words: 'potential', ...facts };
  if (stage === 'vip') return { words: 'vip', ...facts };
  if (day === null) return { words: 'undated', ...facts };
  if (stage === 'established') return { words: 'established', ...facts };
  // What came as a sum of a list is no counted order.
  return { words: stage === 'inactive' || orders === 0 ? 'inactive' : 'bought', ...facts };
}
