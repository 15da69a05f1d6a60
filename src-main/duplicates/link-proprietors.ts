import { asPerson } from './as-person.ts';
import type { CardFacts } from './card-facts.ts';
import type { FoundPair } from './find-duplicates.ts';
import type { Pace } from './linkage/pace.ts';
import { listNameKeys } from './person-plan.ts';
import type { PairScorer } from './score-pair.ts';
import { addPointKeys } from './shared-keys.ts';

/** A key of more sole traders than this tells nothing. */
const mostByKey = 50;

/**
 * The pairs of a person and a sole trader («Иванов Иван», «ИП Иванов И. И.») who share a number, a way to reach them, an
 * address or a whole name.
 */
export async function linkProprietors(
  people: readonly CardFacts[],
  organizations: readonly CardFacts[],
  score: PairScorer,
  isToldApart: (one: number, other: number) => boolean,
  pace: Pace,
): Promise<readonly FoundPair[]> {
  const byKey = new Map<string, CardFacts[]>();
  for (const trader of organizations) {
    const person = asPerson(trader);
    for (const key of person === null ? [] : listKeys(person)) {
      const known = byKey.get(key);
      if (known === undefined) byKey.set(key, [trader]);
      else known.push(trader);
    }
    if (pace.isDue()) await pace.pause();
  }
  const pairs: FoundPair[] = [];
  if (byKey.size === 0) return pairs;
  for (const person of people) {
    const near = new Set<CardFacts>();
    for (const key of listKeys(person)) {
      const traders = byKey.get(key) ?? [];
      if (traders.length <= mostByKey) for (const trader of traders) near.add(trader);
    }
    for (const trader of near) {
      const pair = isToldApart(person.id, trader.id) ? null : score(person, trader);
      if (pair !== null) pairs.push(pair);
    }
    if (pace.isDue()) await pace.pause();
  }
  return pairs;
}

function listKeys(card: CardFacts): ReadonlySet<string> {
  const keys = new Set<string>();
  const add = (key: string): void => void keys.add(key);
  addPointKeys(card, add);
  listNameKeys(card, add);
  return keys;
}
