import type { EventTrait } from './event-columns.ts';

/** Distinct traits, each with a place of its own. */
export type TraitList = Readonly<{
  known: readonly EventTrait[];
  /** The place of the trait that this key tells; a new key has its trait made. */
  findPlace: (key: string | number, make: () => Partial<EventTrait>) => number;
}>;

const nothing: EventTrait = { status: null, product: null, word: null, outcome: null };

/** A list of traits without any. */
export function startTraitList(): TraitList {
  const known: EventTrait[] = [];
  const places = new Map<string | number, number>();
  return {
    known,
    findPlace: (key, make) => {
      const held = places.get(key);
      if (held !== undefined) return held;
      places.set(key, known.length);
      known.push({ ...nothing, ...make() });
      return known.length - 1;
    },
  };
}
