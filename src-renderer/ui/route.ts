/** The sections of the window, in the order of the rail. */
export const sections = [
  'contacts',
  'sales',
  'segments',
  'stages',
  'rfm',
  'duplicates',
  'import',
  'journal',
  'copies',
  'settings',
] as const;
export type Section = (typeof sections)[number];

/** Where the owner is: a section and, in it, the id of what is open. */
export type Route = Readonly<{ section: Section; id: number | null }>;

/** Reads `#/contacts/12`; anything unknown is the list of clients. */
export function readRoute(hash: string): Route {
  const [name, id] = hash.replace(/^#\/?/, '').split('/');
  const section = sections.find((each) => each === name) ?? 'contacts';
  return { section, id: /^[1-9]\d{0,14}$/.test(id ?? '') ? Number(id) : null };
}

/** Writes a route as a hash. */
export function writeRoute(route: Route): string {
  return route.id === null ? `#/${route.section}` : `#/${route.section}/${route.id}`;
}
