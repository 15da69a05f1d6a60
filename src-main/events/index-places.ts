/** The place of an id, -1 for one that has none. */
export type FindPlace = (id: number) => number;

/** Ids in lists that leave few out are found by an array, others by a map. */
const SPARSE = 8;

/** Makes a finder of the places of ids in a list in which none stands twice. */
export function indexPlaces(ids: readonly number[]): FindPlace {
  const last = ids.reduce((most, id) => Math.max(most, id), 0);
  if (last > ids.length * SPARSE) {
    const map = new Map(ids.map((id, place) => [id, place]));
    return (id) => map.get(id) ?? -1;
  }
  const places = new Int32Array(last + 1).fill(-1);
  for (let place = 0; place < ids.length; place += 1) places[ids[place] ?? 0] = place;
  return (id) => places[id] ?? -1;
}
