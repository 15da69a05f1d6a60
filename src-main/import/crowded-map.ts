/** One value is kept bare: nearly every key has one. */
type Held<Value> = Value | Value[];

/** A map of several values a key, safe from keys that everybody has («нет@mail.ru» in every row). */
export type CrowdedMap<Key extends string | number, Value extends object> = Readonly<{
  put: (key: Key | null, name: string, value: Value) => void;
  /** The values of a key; of a crowded one the first comers and those of the same name. */
  get: (key: Key | null, name: string) => readonly Value[];
}>;

const crowd = 50;
const nobody: readonly never[] = [];

/** An empty map. Past 50 values a key is kept by key and name together. */
export function createCrowdedMap<Key extends string | number, Value extends object>(): CrowdedMap<
  Key,
  Value
> {
  const values = new Map<string | number, Held<Value>>();
  // A key is looked for once or twice, then mostly put.
  let askedKey: string | number = '';
  let asked: Held<Value> | undefined;

  function look(key: string | number): Held<Value> | undefined {
    if (key !== askedKey) [askedKey, asked] = [key, values.get(key)];
    return asked;
  }

  function get(key: string | number): readonly Value[] {
    const held = look(key);
    if (held === undefined) return nobody;
    return Array.isArray(held) ? held : [held];
  }

  function set(key: string | number, held: Held<Value>): void {
    values.set(key, held);
    asked = held;
  }

  /** True when the value is in the list afterwards. */
  function add(key: string | number, value: Value): boolean {
    const held = look(key);
    if (held === undefined) set(key, value);
    else if (!Array.isArray(held)) {
      if (held !== value) set(key, [held, value]);
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
