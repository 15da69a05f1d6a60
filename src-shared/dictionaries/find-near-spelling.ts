import { measureEditDistance } from '../text/edit-distance.ts';

type Candidate = Readonly<{ key: string; count: number }>;
type NamedValue = Candidate & Readonly<{ value: string }>;

const shortestKnown = 5;
const shortestOwn = 7;
const longKey = 10;
/** A slip is rare beside what it was meant to be. */
const slipShare = 5;

/**
 * The value that a spelling with a slip of the pen was meant to be: a known one, or one that the same list says far
 * more often. Undefined when none is near, when two are, or when figures differ («выставка 2024» is not «2025»).
 */
export function findNearSpelling(
  { key, count }: Candidate,
  labels: ReadonlyMap<string, string>,
  named: readonly NamedValue[],
): string | undefined {
  const known = new Set<string>();
  for (const [other, label] of labels) {
    if (other.length >= shortestKnown && isSlip(key, other)) known.add(label);
  }
  if (known.size > 0) return known.size === 1 ? [...known][0] : undefined;
  const own = named.filter(
    (other) => other.key.length >= shortestOwn && other.count >= count * slipShare && isSlip(key, other.key),
  );
  return own.length === 1 ? own[0]?.value : undefined;
}

function isSlip(one: string, two: string): boolean {
  const shorter = Math.min(one.length, two.length);
  if (shorter < shortestKnown || figuresOf(one) !== figuresOf(two)) return false;
  const most = shorter >= longKey ? 2 : 1;
  return measureEditDistance(one, two, most) <= most;
}

function figuresOf(text: string): string {
  return text.replaceAll(/\D+/gu, ' ').trim();
}
