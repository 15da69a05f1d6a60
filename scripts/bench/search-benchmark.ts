import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BaseDatabase } from '../../src-main/base/base-database.ts';
import { findContacts } from '../../src-main/contacts/find-contacts.ts';
import { readSearchText } from '../../src-main/search/read-search-text.ts';
import { everything } from '../../src-shared/filters/filter.ts';
import { atMost, percentile, round, type Measurement } from './benchmark.ts';
import { fillBenchBase } from './fill-bench-base.ts';
import { measurePaint } from './paint-benchmark.ts';
import { makeSearchTexts, type SearchText } from './search-texts.ts';

const clients = 100_000;
/** As many as the window asks for while the owner types. */
const limit = 500;

type Timing = Readonly<{ kind: string; search: number; bare: number }>;

/**
 * Searches of every kind over 100,000 contacts, each beside the bare query of the same index by the same text; then
 * some of them typed in the real window, from the key to the painted rows.
 */
export async function measureSearch(): Promise<Measurement> {
  const folder = await mkdtemp(join(tmpdir(), 'kartoteka-bench-'));
  try {
    const base = join(folder, 'base');
    const session = await fillBenchBase(base, clients);
    const texts = makeSearchTexts(clients, 100);
    // The first pass warms the page cache, as a base that is in use is warm.
    timeSearches(session.context.db, texts);
    const timings = timeSearches(session.context.db, texts);
    session.close();
    const searched = tellSearch(timings);
    const painted = await measurePaint(base, makeSearchTexts(clients, 10));
    return {
      figures: { ...searched.figures, ...painted.figures },
      bars: [...searched.bars, ...painted.bars],
    };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

function timeSearches(db: BaseDatabase, texts: readonly SearchText[]): Timing[] {
  const bareQuery = db.sqlite
    .prepare('SELECT rowid FROM contact_search WHERE contact_search MATCH ?')
    .pluck();
  return texts.map(({ kind, text }) => {
    const matches = readSearchText(text).map(({ query }) => query?.match ?? '');
    const view = {
      filter: everything,
      search: text,
      sort: { field: 'name', direction: 'asc' },
      trash: false,
    } as const;
    const search = time(() => findContacts(db, view, limit));
    const bare = time(() => matches.some((match) => bareQuery.all(match).length > 0));
    return { kind, search, bare };
  });
}

function time(work: () => unknown): number {
  const started = performance.now();
  work();
  return performance.now() - started;
}

function tellSearch(timings: readonly Timing[]): Measurement {
  const all = timings.map(({ search }) => search);
  const bare = percentile(
    timings.map((timing) => timing.bare),
    95,
  );
  const kinds = Object.entries(Object.groupBy(timings, ({ kind }) => kind));
  return {
    figures: {
      searches: timings.length,
      p50Ms: round(percentile(all, 50)),
      p95Ms: round(percentile(all, 95)),
      p99Ms: round(percentile(all, 99)),
      bareP95Ms: round(bare),
      ...Object.fromEntries(
        kinds.map(([kind, ofKind = []]) => [
          `p95Ms, ${kind}`,
          round(
            percentile(
              ofKind.map(({ search }) => search),
              95,
            ),
          ),
        ]),
      ),
    },
    bars: [
      atMost('search p95, ms', 15, percentile(all, 95)),
      atMost('search p95 to the bare query p95, ratio', 4, percentile(all, 95) / bare),
    ],
  };
}
