import * as z from 'zod';

const packageEntry = z.looseObject({
  version: z.string().optional(),
  dev: z.boolean().optional(),
  optionalDependencies: z.record(z.string(), z.string()).optional(),
});

/** package-lock.json as far as it matters here. */
export const lockSchema = z.looseObject({ packages: z.record(z.string(), packageEntry) });
export type PackageLock = z.infer<typeof lockSchema>;

/** A package for another system that a lock should name and does not. */
export type MissingPackage = Readonly<{ name: string; version: string; dev: boolean }>;

/**
 * Optional packages that some package asks for and the lock does not hold. npm leaves out those that a registry
 * does not have, and `npm ci` then refuses the whole lock.
 */
export function listMissingOptionalPackages({ packages }: PackageLock): MissingPackage[] {
  return Object.entries(packages).flatMap(([place, entry]) =>
    Object.entries(entry.optionalDependencies ?? {})
      .filter(([name]) => !isHeld(packages, place, name))
      .map(([name, range]) => ({ name, version: range.replace(/^[\^~]/, ''), dev: entry.dev === true })),
  );
}

// Node looks for a package beside the one that asks and then in every folder above it.
function isHeld(packages: PackageLock['packages'], place: string, name: string): boolean {
  for (let folder = place; ; folder = folder.slice(0, Math.max(folder.lastIndexOf('/node_modules/'), 0))) {
    if (Object.hasOwn(packages, `${folder === '' ? '' : `${folder}/`}node_modules/${name}`)) return true;
    if (folder === '') return false;
  }
}
