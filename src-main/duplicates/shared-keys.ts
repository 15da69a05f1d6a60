import type { CardFacts } from './card-facts.ts';
import type { KeySink } from './linkage/linkage-plan.ts';

/** Keys of numbers, ways to reach and the address, the same for people and organizations. */
export function addPointKeys(card: CardFacts, add: KeySink): void {
  for (const phone of card.phones) add(`p:${phone}`);
  for (const email of card.emails) {
    add(`e:${email}`);
    const box = email.slice(0, email.indexOf('@'));
    if (box.length > 5) add(`x:${box}`);
  }
  for (const handle of card.messengers) add(`h:${handle}`);
  if (card.inn !== '') add(`t:${card.inn}`);
  if (card.externalId !== '') add(`o:${card.externalId}`);
  if (card.addressWords.length > 0) add(`a:${card.addressWords.join(' ')}`);
}

/** Numbers given by an office: `same`, `close`, `different` as 1 to 3, 0 when one is not there. */
export function compareIds(one: string, other: string, isClose: (a: string, b: string) => boolean): number {
  if (one === '' || other === '') return 0;
  return one === other ? 1 : isClose(one, other) ? 2 : 3;
}
