import type { PointType } from '../contacts/contact-field.ts';
import { toSearchForm } from '../text/search-form.ts';

/** A point of one of the cards that are united. */
export type UnitingPoint = Readonly<{
  id: number;
  contactId: number;
  type: PointType;
  kind: string | null;
  service: string | null;
  value: string;
  extension: string | null;
  valid: boolean;
  note: string | null;
}>;

/** A point that the united card shows, and those that say the same: they stay with their old cards. */
export type UnitedPoint<Point> = Readonly<{ shown: Point; doubles: readonly Point[] }>;

const onlyDigits = (text: string): string => text.replaceAll(/\D/gu, '');

/** What two points have in common that are one: a phone's number whatever way it is written, otherwise the text. */
export function makePointKey({
  type,
  service,
  value,
  extension,
}: Omit<UnitingPoint, 'id' | 'contactId' | 'kind' | 'valid' | 'note'>): string {
  const text = toSearchForm(value);
  if (type === 'phone') {
    const digits = onlyDigits(value);
    const number = digits.length >= 10 ? digits.slice(-10) : text;
    return `phone ${number} ${extension ?? ''}`;
  }
  if (type === 'messenger') return `messenger ${service ?? ''} ${text.replace(/^@/u, '')}`;
  if (type === 'site')
    return `site ${text
      .replace(/^https?:\/\//u, '')
      .replace(/^www\./u, '')
      .replace(/\/$/u, '')}`;
  if (type === 'address') return `address ${text.replaceAll(/[.,;]/gu, ' ').replaceAll(/ +/gu, ' ').trim()}`;
  return `${type} ${text}`;
}

function countDetails({ kind, note }: UnitingPoint): number {
  return Number(kind !== null) + Number(note !== null);
}

/** True when the other of two equal points should be shown instead: it can be used, or it says more of itself. */
function isBetter(other: UnitingPoint, shown: UnitingPoint): boolean {
  if (other.valid !== shown.valid) return other.valid;
  return countDetails(other) > countDetails(shown) && countDetails(shown) === 0;
}

/**
 * Unites points in their order, the primary ones first, without doubles. A number that could not be read goes only when
 * the same digits are there as a number that can be called; otherwise it is kept as it was typed.
 */
export function unitePoints<Point extends UnitingPoint>(
  points: readonly Point[],
): readonly UnitedPoint<Point>[] {
  const groups = new Map<string, { shown: Point; doubles: Point[] }>();
  for (const point of points) {
    const key = makePointKey(point);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, { shown: point, doubles: [] });
    else if (isBetter(point, group.shown)) {
      group.doubles.push(group.shown);
      group.shown = point;
    } else group.doubles.push(point);
  }
  return [...groups.values()];
}
