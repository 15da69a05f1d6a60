/** How many kills the suite makes amid the owner's writing and amid an import: a hundred together, at least thirty in imports. */
export const killCounts = { writing: 70, importing: 30 } as const;
