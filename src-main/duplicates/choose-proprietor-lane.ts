import type { CardFacts } from './card-facts.ts';
import { arePointsWithin, isNameless, nearlyCertain, fairForNameless } from './choose-lane.ts';
import { personPlaces } from './person-comparisons.ts';
import { isPersonalInn } from './proprietor-name.ts';

/** What one ИНН of a person on both cards tells at least: the tax office gives it to nobody else. */
const oneTaxpayer = 0.99;

/**
 * The lane and the probability of a person and a sole trader, both seen as people; null when they are of no interest, and
 * when only a phone is shared: that of a trader is often the phone of others. The owner looks at such a pair, unless the
 * ИНН of a person is the same, the names agree and one card says all that the other one does.
 */
export function chooseProprietorLane(
  one: CardFacts,
  other: CardFacts,
  levels: Uint8Array,
  probability: number,
  threshold: number,
): Readonly<{ lane: 'safe' | 'review'; probability: number }> | null {
  // «ИП Ромашка» says nobody's name: nothing contradicts the number.
  const isNamed = one.first !== '' && other.first !== '';
  if (levels[personPlaces.inn] === 1 && isPersonalInn(one.inn) && (probability > 0 || !isNamed)) {
    const isSafe = doNamesAgree(levels) && arePointsWithin(one, other) && probability >= nearlyCertain;
    return { lane: isSafe ? 'safe' : 'review', probability: Math.max(probability, oneTaxpayer) };
  }
  const needed = isNameless(one) || isNameless(other) ? Math.min(threshold, fairForNameless) : threshold;
  return probability >= needed ? { lane: 'review', probability } : null;
}

/** The same words, the first name and the patronymic perhaps as initials. */
function doNamesAgree(levels: Uint8Array): boolean {
  const { last, first, middle } = personPlaces;
  return levels[last] === 1 && [1, 5].includes(levels[first] ?? 0) && [0, 1, 3].includes(levels[middle] ?? 0);
}
