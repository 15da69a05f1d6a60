import type { Format } from '../ui/use-format.ts';

/** A change with its sign: «+12», «−3», «0»; the minus is a real one. */
export function formatChange(change: number, format: Pick<Format, 'number'>): string {
  if (change === 0) return '0';
  return `${change > 0 ? '+' : '−'}${format.number(Math.abs(change))}`;
}
