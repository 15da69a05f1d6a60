/** One value is kept bare: nearly every key has one. */
type Held<Value> = Value | Value[];

/** A map of several values a key, safe from keys that everybody has («нет@mail.ru» in every row). */
export type CrowdedMap<Value extends object> = Readonly<{
  put: (key: string | null, name: string, value: Value) => void;
  /** The values of a key; of a crowded one the first comers and those of the same name. */
  get: (key: string | null, name: string) => readonly Value[];
}>;

const crowd = 50;
const nobody: readonly never[] = [];

/** An empty map. Past 50 values a key is kept by key and name together. */
export function createCrowdedMap<Value extends object>(): CrowdedMap<Value> {
  const values = new Map<string, Held<Value>>();

  function get(key: string): readonly Value[] {
    const held = values.get(key);
    if (held === undefined) return nobody;
    return Array.isArray(held) ? held : [held];
  }

  /** True when the value is in the list afterwards. */
  function add(key: string, value: Value): boolean {
    const held = values.get(key);
    if (held === undefined) values.set(key, value);
    else if (!Array.isArray(held)) {
      if (held !== value) values.set(key, [held, value]);
    } else if (!held.includes(value)) {
      if (held.length >= crowd) return false;
      held.push(value);
    }
    return true;
  }

  return {
    put: (key, name, value) => {
      if (key !== null && !add(key, value)) add(`${key} ${name}`, value);
    },
    get: (key, name) => {
      if (key === null) return nobody;
      const found = get(key);
      return found.length < crowd ? found : [...new Set([...found, ...get(`${key} ${name}`)])];
    },
  };
}

/** A set with more members in it; it is made for the first one, as most keys answer nobody. */
export function addFound<Value>(met: Set<Value> | null, found: readonly Value[]): Set<Value> | null {
  if (found.length === 0) return met;
  const all = met ?? new Set<Value>();
  for (const value of found) all.add(value);
  return all;
}
