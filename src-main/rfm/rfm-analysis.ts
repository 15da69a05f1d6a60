import {
  findRfmEdges,
  prepareGroupFinder,
  scoreRfm,
  type RfmFigures,
  type RfmScores,
} from '../../src-shared/rfm/rfm-scores.ts';
import type { RfmEdges, RfmSettings } from '../../src-shared/rfm/rfm-settings.ts';
import type { BaseDatabase } from '../base/base-database.ts';
import { prepareCached } from '../base/prepare-cached.ts';
import { readRfmFigures, type RfmFigureColumns } from './read-rfm-figures.ts';

/** The figures of a base on a day and the edges that part them; null edges while nobody has ordered. */
export type RfmAnalysis = Readonly<{ date: string; columns: RfmFigureColumns; edges: RfmEdges | null }>;

/** One contact in the analysis: figures, scores, and the place of its group, null for none. */
export type ScoredContact = RfmFigures & RfmScores & Readonly<{ id: number; group: number | null }>;

type KeptFigures = Readonly<{ date: string; changes: number; columns: RfmFigureColumns; fifths: RfmEdges }>;

/** The last figures of each connection: a card asks for them again and again while nothing is written. */
const kept = new WeakMap<BaseDatabase['sqlite'], KeptFigures>();

function readKept(db: BaseDatabase, date: string): KeptFigures {
  const changes = prepareCached<[], number>(db, 'SELECT total_changes()').pluck().get() ?? 0;
  const known = kept.get(db.sqlite);
  if (known !== undefined && known.date === date && known.changes === changes) return known;
  const columns = readRfmFigures(db, date);
  const fresh = { date, changes, columns, fifths: findRfmEdges(columns) };
  kept.set(db.sqlite, fresh);
  return fresh;
}

/** Reads the figures of a day (ISO) and finds the edges by the settings. */
export function analyseRfm(
  db: BaseDatabase,
  date: string,
  { method, thresholds }: Pick<RfmSettings, 'method' | 'thresholds'>,
): RfmAnalysis {
  const { columns, fifths } = readKept(db, date);
  if (columns.ids.length === 0) return { date, columns, edges: null };
  return { date, columns, edges: method === 'thresholds' ? thresholds : fifths };
}

/** Scores every contact of an analysis, in the order of the columns. */
export function* scoreContacts(
  { columns, edges }: RfmAnalysis,
  groups: RfmSettings['groups'],
): Generator<ScoredContact> {
  if (edges === null) return;
  const { ids } = columns;
  const findGroup = prepareGroupFinder(groups);
  for (let place = 0; place < ids.length; place += 1) {
    const figures = {
      recency: columns.recency[place] ?? 0,
      frequency: columns.frequency[place] ?? 0,
      monetary: columns.monetary[place] ?? 0,
    };
    const scores = scoreRfm(figures, edges);
    const { recency, frequency, monetary } = figures;
    const { r, f, m } = scores;
    // Spelled out: spreading two objects a hundred thousand times costs more than the scores themselves.
    yield { id: ids[place] ?? 0, recency, frequency, monetary, r, f, m, group: findGroup(scores) };
  }
}
