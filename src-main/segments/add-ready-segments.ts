import type { Filter } from '../../src-shared/filters/filter.ts';
import {
  composeSourceRule,
  readySegmentRules,
  type ReadySegmentKey,
} from '../../src-shared/segments/ready-segments.ts';
import { toSearchForm } from '../../src-shared/text/search-form.ts';
import { fillWords } from '../../src-shared/words/fill-words.ts';
import { readySegmentsEn } from '../../src-shared/words/en/ready-segments.ts';
import { readySegmentsRu } from '../../src-shared/words/ru/ready-segments.ts';
import type { BaseDatabase } from '../base/base-database.ts';
import { readSegments } from './read-segments.ts';
import { saveSegment, type SegmentStamp } from './segment-commands.ts';

/** Sources that get a segment each: the ones with the most clients. */
const mostSources = 8;

function listSources({ sqlite }: BaseDatabase): string[] {
  return sqlite
    .prepare<[number], string>(
      `SELECT d.label FROM dictionary_values d JOIN contacts c ON c.source_id = d.id AND c.deleted_at IS NULL
       GROUP BY d.id ORDER BY count(*) DESC, d.label LIMIT ?`,
    )
    .pluck()
    .all(mostSources);
}

/** Adds ready-made segments, inside an operation; those whose name is there already are passed over. */
export function addReadySegments(
  db: BaseDatabase,
  keys: readonly ReadySegmentKey[],
  locale: 'ru' | 'en',
  stamp: SegmentStamp,
): void {
  const words = locale === 'ru' ? readySegmentsRu : readySegmentsEn;
  const wanted = keys.flatMap((key): Readonly<{ name: string; rule: Filter }>[] =>
    key === 'bySource'
      ? listSources(db).map((source) => ({
          name: fillWords(words.bySource, { source }),
          rule: composeSourceRule(source),
        }))
      : [{ name: words[key], rule: readySegmentRules[key] }],
  );
  const taken = new Set(readSegments(db).map(({ name }) => toSearchForm(name)));
  for (const { name, rule } of wanted) {
    if (taken.has(toSearchForm(name))) continue;
    taken.add(toSearchForm(name));
    saveSegment(db, { id: null, name, rule }, stamp);
  }
}
