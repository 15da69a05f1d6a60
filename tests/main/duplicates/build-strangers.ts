import type { CardFacts } from '../../../src-main/duplicates/card-facts.ts';
import { makeSampleClient } from '../../../scripts/samples/sample-clients.ts';
import { buildCard } from './build-card.ts';

/** People who have nothing to do with one another, ids from 1001 on: what a base is made of beside twins. */
export function buildStrangers(count: number): CardFacts[] {
  return Array.from({ length: count }, (_, n) => {
    const [last, first, middle] = makeSampleClient(n);
    return buildCard(1001 + n, `${last} ${first} ${middle ?? ''}`, {
      phones: [`+7925${String(n * 7919 + 1_000_000).padStart(7, '0')}`],
      emails: n % 3 === 0 ? [`stranger${n}x@mail.ru`] : [],
    });
  });
}
