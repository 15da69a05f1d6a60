import { prepareCached } from '../base/prepare-cached.ts';
import type { UndoResult } from '../../src-shared/journal/operation.ts';
import type { BaseDatabase } from '../base/base-database.ts';
import type { JobControl } from '../contract/handlers.ts';
import type { LongOperation } from '../journal/run-operation.ts';
import { markTargetUndone, type UndoTarget } from '../journal/undo-target.ts';
import { listDepartures } from './departures.ts';
import { createKeptEdits } from './kept-edits.ts';
import { listMergedGroups, type MergedGroup } from './merged-groups.ts';
import { returnColumns } from './return-columns.ts';
import { returnRows } from './return-rows.ts';

const groupsPerPause = 10;
const groupsPerFlush = 500;

/**
 * Takes a merge back, days later and among other merges too. Each card that was united gets back the rows that it
 * brought, wherever later merges have carried them; the card that stayed gets back its own values, or what is best among
 * the cards that are still united with it. What the owner has edited since stays and is listed. Taken back in whatever
 * order, all merges of a base leave it as it was.
 */
export async function partCards(
  db: BaseDatabase,
  target: UndoTarget,
  operation: LongOperation,
  job: JobControl | undefined,
): Promise<Omit<UndoResult, 'operationId'>> {
  const { sqlite } = db;
  const groups = listMergedGroups(sqlite, target.root);
  const departures = listDepartures(sqlite, target.root.lastChange);
  const kept = createKeptEdits(sqlite);
  const mark = prepareCached<unknown[], unknown>(
    { sqlite },
    'UPDATE changes SET reverted_by = ? WHERE id BETWEEN ? AND ? AND reverted_by IS NULL',
  );
  let parted = 0;
  for (const [done, group] of groups.entries()) {
    separate(db, group);
    returnRows(db, group, departures, kept);
    returnColumns(db, group, kept);
    kept.noteAdded(group, target.root.id);
    mark.run(operation.id, group.firstChange, group.lastChange);
    parted += group.loserIds.length + 1;
    if (done % groupsPerFlush === groupsPerFlush - 1) await operation.flush();
    if (done % groupsPerPause !== 0) continue;
    job?.progress({ step: 'undoing', done, total: groups.length });
    await operation.pause();
  }
  markTargetUndone(sqlite, target, operation.id);
  return { undone: parted, failed: 0, ...kept.finish() };
}

/** Lets the cards of a group stand for themselves again. */
function separate({ sqlite }: BaseDatabase, { survivorId, loserIds }: MergedGroup): void {
  const stand = prepareCached<unknown[], unknown>(
    { sqlite },
    'UPDATE contacts SET deleted_at = NULL, merged_into_id = NULL WHERE id = ? AND merged_into_id = ?',
  );
  for (const loserId of loserIds) stand.run(loserId, survivorId);
}
