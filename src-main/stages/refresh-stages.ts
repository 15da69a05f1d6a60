import { stages, type Stage } from '../../src-shared/stages/stage.ts';
import type { StageSettings } from '../../src-shared/stages/stage-settings.ts';
import type { BaseDatabase } from '../base/base-database.ts';
import { readFact, writeFact } from '../base/base-facts.ts';
import { prepareCached } from '../base/prepare-cached.ts';
import { prepareBinding } from '../events/bind-events.ts';
import { fromContacts } from '../orders/fact-sql.ts';
import { digestTest } from '../segments/compile-segment.ts';
import { recordMoves } from '../segments/record-moves.ts';
import { compileStageCase, composeCandidates } from './compile-stages.ts';
import { readStageSettings } from './stage-settings-store.ts';

type StageRow = [id: number, stage: Stage, computed: Stage];

/** Writes the rows of a query; SQLite wants a WHERE between its SELECT and ON CONFLICT. */
const composeUpsert = (rows: string): string => `
  INSERT INTO contact_stages (contact_id, stage, computed) ${rows}
  ON CONFLICT (contact_id) DO UPDATE SET stage = excluded.stage, computed = excluded.computed`;

const upsertSql = composeUpsert('SELECT value ->> 0, value ->> 1, value ->> 2 FROM json_each(?) WHERE true');

const narrow = (column: string, isNarrow: boolean): string =>
  isNarrow ? `${column} IN (SELECT value FROM json_each(:asked))` : '1';

/** Notes the movements between stages; whoever has just come to the base moves from nowhere. */
function recordStageMoves(
  db: BaseDatabase,
  moved: readonly Readonly<{ id: number; from: Stage; to: Stage }>[],
  day: string,
): void {
  for (const stage of stages) {
    const place = { segmentId: null, stage };
    const left = moved.filter(({ from }) => from === stage).map(({ id }) => id);
    const entered = moved.filter(({ to }) => to === stage).map(({ id }) => id);
    recordMoves(db, place, left, 0, day);
    recordMoves(db, place, entered, 1, day);
  }
}

/** The last contact that was there before the present long operation; without one every contact was. */
function readLastKnownContact(db: BaseDatabase): number {
  const sql = "SELECT after_id FROM fresh_ids WHERE table_name = 'contacts'";
  return prepareCached<[], number>(db, sql).pluck().get() ?? Number.MAX_SAFE_INTEGER;
}

/** Contacts that the rules, or their owner, make more than potential: id, what counts, what the rules say. */
function composeFresh(computed: string, settings: StageSettings, isNarrow: boolean): string {
  return `WITH asked AS MATERIALIZED (
      SELECT c.id AS id, c.stage_override AS own, ${computed} AS computed FROM ${fromContacts(computed)}
      WHERE ${narrow('c.id', isNarrow)} AND ${composeCandidates(settings)})
    SELECT id, coalesce(own, computed), computed FROM asked WHERE own IS NOT NULL OR computed <> 'potential'`;
}

/**
 * Brings the stages up to date after these contacts were touched; all of them when the rules or the day of their
 * relative dates are others than before. Answers whose stage is another one now. New rules are no movement of clients.
 */
export function refreshStages(db: BaseDatabase, contactIds: readonly number[], today: string): number[] {
  const settings = readStageSettings(db);
  const unbound = compileStageCase(db, settings, today);
  const digest = digestTest(db, unbound);
  const rules = JSON.stringify(settings);
  const isSameQuery = readFact(db, 'stagesDigest') === digest;
  if (isSameQuery && contactIds.length === 0) return [];
  const isSameRule = isSameQuery || readFact(db, 'stagesRules') === rules;
  const lastKnown = readLastKnownContact(db);
  if (isSameQuery && contactIds.every((id) => id > lastKnown)) {
    // Nobody saw them in another stage: there is nothing to compare with, and no movement to note.
    const { sql, params } = prepareBinding(db, contactIds)(unbound);
    const asked = { asked: JSON.stringify(contactIds) };
    prepareCached(db, composeUpsert(composeFresh(sql, settings, true))).run(...params, asked);
    return [];
  }
  const byRules = prepareBinding(db, isSameQuery ? contactIds : null)(unbound);
  const given = isSameQuery ? [{ asked: JSON.stringify(contactIds) }] : [];

  const held = new Map(
    prepareCached<unknown[], StageRow>(
      db,
      `SELECT contact_id, stage, computed FROM contact_stages WHERE ${narrow('contact_id', isSameQuery)}`,
    )
      .raw()
      .all(...given)
      .map((row) => [row[0], row]),
  );
  const fresh = prepareCached<unknown[], StageRow>(db, composeFresh(byRules.sql, settings, isSameQuery))
    .raw()
    .all(...byRules.params, ...given);

  const written: StageRow[] = [];
  const moved: { id: number; from: Stage; to: Stage }[] = [];
  const changed: number[] = [];
  for (const [id, stage, computed] of fresh) {
    const before = held.get(id);
    held.delete(id);
    if (before?.[1] === stage && before[2] === computed) continue;
    written.push([id, stage, computed]);
    const from = before?.[1] ?? 'potential';
    if (from === stage) continue;
    changed.push(id);
    if (before !== undefined || id <= lastKnown) moved.push({ id, from, to: stage });
  }
  if (written.length > 0) prepareCached(db, upsertSql).run(JSON.stringify(written));
  // Who is left is potential again, or gone.
  prepareCached(db, 'DELETE FROM contact_stages WHERE contact_id IN (SELECT value FROM json_each(?))').run(
    JSON.stringify([...held.keys()]),
  );
  for (const [id, from] of held.values()) {
    if (from === 'potential') continue;
    changed.push(id);
    moved.push({ id, from, to: 'potential' });
  }
  if (isSameRule) recordStageMoves(db, moved, today);
  if (!isSameQuery) {
    writeFact(db, 'stagesDigest', digest);
    writeFact(db, 'stagesRules', rules);
  }
  return changed;
}
