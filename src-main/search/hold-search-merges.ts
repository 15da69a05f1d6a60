import type { BaseDatabase } from '../base/base-database.ts';

/** SQLite's own: so many segments of one size become one. */
const usualSegments = 4;

/**
 * Lets the search index of a long operation grow by segments without merging them: a search through some more of them
 * costs next to nothing, writing all of it twice does. Answers how to go back when all is written; a rollback goes back
 * as well.
 */
export function holdSearchMerges({ sqlite }: BaseDatabase): () => void {
  // FTS5 takes whole numbers only, and the driver binds every number as a real one.
  const set = (segments: number): void => {
    sqlite.exec(`INSERT INTO contact_search (contact_search, rank) VALUES ('automerge', ${segments})`);
  };
  set(0);
  return () => set(usualSegments);
}
