import type { DictionaryName, PointType } from '../../../src-shared/contacts/contact-field.ts';
import type { PreparedContact } from '../../../src-shared/contacts/prepared-contact.ts';

/** What the rows of a file have said of one contact so far, the first word on each field. */
export type SaidValues = Pick<PreparedContact, 'fields' | 'dictionary' | 'custom'> &
  Readonly<{ types: ReadonlySet<PointType> }>;

/** What the rows of a file said of the contacts that the base had before. */
export type SaidMemory = Readonly<{
  /** Null while no row was of this contact. */
  of: (contactId: number) => SaidValues | null;
  add: (contactId: number, contact: PreparedContact) => void;
}>;

/** An empty memory. It keeps parts of rows that are there anyway: a row that meets a card costs one entry. */
export function createSaidMemory(): SaidMemory {
  const said = new Map<number, SaidValues>();
  // Few files have more than a handful of combinations.
  const typeSets = new Map<string, ReadonlySet<PointType>>();

  function internTypes(types: ReadonlySet<PointType>): ReadonlySet<PointType> {
    const key = [...types].toSorted().join(' ');
    const known = typeSets.get(key) ?? types;
    typeSets.set(key, known);
    return known;
  }

  return {
    of: (contactId) => said.get(contactId) ?? null,
    add: (contactId, { fields, dictionary, custom, points }) => {
      const known = said.get(contactId);
      const types = new Set([...(known?.types ?? []), ...points.map(({ type }) => type)]);
      said.set(
        contactId,
        known === undefined
          ? { fields, dictionary, custom, types: internTypes(types) }
          : {
              fields: { ...fields, ...known.fields },
              dictionary: { ...dictionary, ...known.dictionary },
              custom: { ...custom, ...known.custom },
              types: internTypes(types),
            },
      );
    },
  };
}

/** The first word on a field by its key (`birthday`, `source`, `custom:7`); undefined when no row had one. */
export function findSaid(
  { fields, dictionary, custom }: Pick<SaidValues, 'fields' | 'dictionary' | 'custom'>,
  key: string,
): string | number | undefined {
  if (key.startsWith('custom:')) return custom[Number(key.slice('custom:'.length))];
  return isDictionaryName(key) ? dictionary[key] : fields[key];
}

function isDictionaryName(key: string): key is DictionaryName {
  return key === 'source' || key === 'need';
}

/** True when an earlier row had a word on this key, `point:phone` among them. */
export function hasSaid(said: SaidValues, key: string): boolean {
  if (!key.startsWith('point:')) return findSaid(said, key) !== undefined;
  return [...said.types].some((type) => `point:${type}` === key);
}
