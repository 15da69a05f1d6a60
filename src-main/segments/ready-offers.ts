import type { Filter } from '../../src-shared/filters/filter.ts';
import {
  composeValueRule,
  readySegmentKeys,
  readySegmentRules,
  type ReadySegmentKey,
} from '../../src-shared/segments/ready-segments.ts';
import type { ReadyOffer, ReadyPick } from '../../src-shared/segments/segments-contract.ts';
import { toSearchForm } from '../../src-shared/text/search-form.ts';
import { fillWords } from '../../src-shared/words/fill-words.ts';
import { readySegmentsEn } from '../../src-shared/words/en/ready-segments.ts';
import { readySegmentsRu } from '../../src-shared/words/ru/ready-segments.ts';
import type { BaseDatabase } from '../base/base-database.ts';
import { listCities } from '../filters/filter-choices-query.ts';
import { countLiving } from './ask-living.ts';
import { readSegments } from './read-segments.ts';

/** Values that are offered a segment each: the ones with the most clients. */
const mostValues = 12;

const words = { ru: readySegmentsRu, en: readySegmentsEn };

/** The name and the rule of a ready-made segment. */
export function composeReady(
  { key, value }: ReadyPick,
  locale: 'ru' | 'en',
): Readonly<{ name: string; rule: Filter }> {
  if (key !== 'bySource' && key !== 'byCity') {
    return { name: words[locale][key], rule: readySegmentRules[key] };
  }
  const asked = value ?? '';
  return { name: fillWords(words[locale][key], { value: asked }), rule: composeValueRule(key, asked) };
}

function listSources({ sqlite }: BaseDatabase): string[] {
  return sqlite
    .prepare<[number], string>(
      `SELECT d.label FROM dictionary_values d JOIN contacts c ON c.source_id = d.id AND c.deleted_at IS NULL
       GROUP BY d.id ORDER BY count(*) DESC, d.label LIMIT ?`,
    )
    .pluck()
    .all(mostValues);
}

function listPicks(db: BaseDatabase): ReadyPick[] {
  const values: Partial<Record<ReadySegmentKey, readonly string[]>> = {
    bySource: listSources(db),
    byCity: listCities(db)
      .slice(0, mostValues)
      .map(({ city }) => city),
  };
  return readySegmentKeys.flatMap((key) =>
    (values[key] ?? [null]).map((value): ReadyPick => ({ key, value })),
  );
}

/** Every ready-made segment that this base can have, with how many it would hold on a local day (ISO). */
export function listReadyOffers(db: BaseDatabase, locale: 'ru' | 'en', today: string): ReadyOffer[] {
  const taken = new Set(readSegments(db).map(({ name }) => toSearchForm(name)));
  return listPicks(db).map((pick) => {
    const { name, rule } = composeReady(pick, locale);
    const count = countLiving(db, rule, today);
    return { ...pick, name, rule, count, taken: taken.has(toSearchForm(name)) };
  });
}
