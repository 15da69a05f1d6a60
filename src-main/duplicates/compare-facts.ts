import { measureEditDistance } from '../../src-shared/text/edit-distance.ts';

/** One digit mistaken, left out or swapped with its neighbour. */
export function isOneSlipAway(one: string, other: string): boolean {
  return one !== other && measureEditDistance(one, other, 1) === 1;
}

/** Points of which people have several: levels `same`, `crowded`, `close`, `different` as 1 to 4, 0 when one has none. */
export function comparePoints(
  one: readonly string[],
  other: readonly string[],
  crowded: ReadonlySet<string>,
  isClose: (a: string, b: string) => boolean,
): number {
  if (one.length === 0 || other.length === 0) return 0;
  let best = 4;
  for (const a of one) {
    for (const b of other) {
      if (a === b) {
        if (!crowded.has(a)) return 1;
        best = 2;
      } else if (best === 4 && isClose(a, b)) best = 3;
    }
  }
  return best;
}

/** Numbers of five digits and more of one length are close when a finger slipped. */
export function areClosePhones(one: string, other: string): boolean {
  return one.length === other.length && isOneSlipAway(one, other);
}

const shortestMailbox = 6;

/** One mailbox name with another provider, or one slip of the finger. */
export function areCloseEmails(one: string, other: string): boolean {
  const [boxA = '', domainA = ''] = one.split('@');
  const [boxB = '', domainB = ''] = other.split('@');
  if (Math.min(boxA.length, boxB.length) < shortestMailbox) return false;
  if (boxA === boxB) return !commonBoxes.has(boxA);
  return domainA === domainB && isOneSlipAway(boxA, boxB) && withoutDigits(boxA) !== withoutDigits(boxB);
}

/** «ivanov1» and «ivanov2» are two mailboxes. */
function withoutDigits(text: string): string {
  return text.replaceAll(/\d/gu, '');
}

/** Mailboxes that every firm has. */
const commonBoxes: ReadonlySet<string> = new Set(
  'office sales manager support director contact reception hello order orders zakaz secretary buhgalter'.split(
    ' ',
  ),
);

/** Days of birth: `same`, `dayOnly` (the year is missing or another), `close` (a slip, day and month swapped), `different` as 1 to 4. */
export function compareBirthdays(one: string, other: string): number {
  if (one === '' || other === '') return 0;
  if (one === other) return 1;
  if (one.slice(-5) === other.slice(-5)) return 2;
  if (one.startsWith('--') || other.startsWith('--')) return 4;
  const [yearA = '', monthA = '', dayA = ''] = one.split('-');
  const [yearB = '', monthB = '', dayB = ''] = other.split('-');
  if (yearA === yearB && monthA === dayB && dayA === monthB) return 3;
  return isOneSlipAway(one.replaceAll('-', ''), other.replaceAll('-', '')) ? 3 : 4;
}
