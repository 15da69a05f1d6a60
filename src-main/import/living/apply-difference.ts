import { livingEn } from '../../../src-shared/words/en/living.ts';
import { livingRu } from '../../../src-shared/words/ru/living.ts';
import type { DifferenceResult, DifferenceTicks } from '../../../src-shared/import/import-run-contract.ts';
import type { BaseContext } from '../../base/base-context.ts';
import { addTag, trashContacts } from '../../contacts/contact-commands.ts';
import { prepareContactWriter } from '../../contacts/contact-writer.ts';
import type { JobControl } from '../../contract/handlers.ts';
import { makeSafetyCopy } from '../../copies/make-safety-copy.ts';
import { runLongOperation, type LongOperation } from '../../journal/run-operation.ts';
import { createImportEngine, type ImportEngine } from '../import-engine.ts';
import { readImportRules } from '../import-rules.ts';
import { createBaseTargets } from '../import-targets.ts';
import { loadKnownContacts } from '../load-contact-index.ts';
import { chooseTicks, type ChosenTicks } from './choose-ticks.ts';
import { toLivingCell } from './compare-cards.ts';
import type { Difference } from './compare-file.ts';
import { prepareLivingPlanner } from './plan-living-update.ts';
import { rememberDifference } from './remember-difference.ts';

/** The ticks and the language of what is written beside them. */
export type DifferenceOrder = DifferenceTicks & Readonly<{ locale: 'ru' | 'en' }>;

type Stamp = Readonly<{ operationId: number; fileName: string; at: Date }>;

const rowsBetweenPauses = 50;

/**
 * Writes what is ticked of a difference as one operation after a safety copy, and remembers the file as it is now. An
 * import never deletes: clients that the file has no more get a tag or go to the trash, as the owner has chosen.
 */
export async function applyDifference(
  context: BaseContext,
  difference: Difference,
  order: DifferenceOrder,
  job: JobControl,
): Promise<DifferenceResult> {
  const { db } = context;
  const { fileName } = difference.file.session;
  const chosen = chooseTicks(difference, order);
  const total = chosen.fresh.length + chosen.changed.length + chosen.gone.length;
  if (total > 0) await makeSafetyCopy(context, { reason: 'beforeImport', detail: fileName }, job);
  const at = context.now();
  let done = 0;
  const write = async (operation: LongOperation): Promise<DifferenceResult> => {
    const stamp = { operationId: operation.id, fileName, at };
    const step = async (): Promise<void> => {
      done += 1;
      if (done % rowsBetweenPauses !== 0) return;
      job.progress({ step: 'writing', done, total });
      await operation.pause();
    };
    const updated = await writeChanged(context, difference, chosen, stamp, step);
    const { engine, cards } = await writeFresh(context, difference, chosen, stamp, step);
    const counts = engine?.counts() ?? { created: 0, updated: 0, unchanged: 0, review: 0, skipped: 0 };
    const gone = chosen.gone.map(({ shown }) => shown.contactId);
    const isTag = order.gone.act === 'tag';
    if (isTag) addTag(db, gone, (order.locale === 'ru' ? livingRu : livingEn).goneTag);
    else trashContacts(db, gone, at.toISOString());
    const result = {
      created: counts.created,
      updated: counts.updated + updated,
      review: counts.review,
      tagged: isTag ? gone.length : 0,
      trashed: isTag ? 0 : gone.length,
    };
    const wrote = Object.values(result).some((count) => count > 0);
    rememberDifference(db, difference, {
      chosen,
      cards,
      dismissRest: order.dismissRest,
      counts: { ...counts, updated: result.updated, unchanged: difference.unchanged },
      // An operation that writes nothing leaves no trace in the journal: the file stands under the one before.
      operationId: wrote ? operation.id : difference.run.operationId,
      at,
    });
    return { operationId: wrote ? operation.id : null, ...result };
  };
  const meta = { kind: 'import', params: { file: fileName }, at } as const;
  return (await runLongOperation(db, meta, job, write)).value;
}

async function writeChanged(
  { db }: BaseContext,
  difference: Difference,
  { changed }: ChosenTicks,
  { operationId, fileName, at }: Stamp,
  step: () => Promise<void>,
): Promise<number> {
  const plan = prepareLivingPlanner(db, fileName);
  const writer = prepareContactWriter(db, { asWritten: true });
  const { columns } = difference.file.session.table;
  let updated = 0;
  for (const { change, columns: wanted } of changed) {
    const { contactId, row, alone, columns: touched } = change.paired;
    const cells = touched.filter(({ column }) => wanted.has(column.index));
    const update = plan(
      { contactId, contact: row.contact, alone },
      cells.map((cell) => toLivingCell(cell, columns)),
    );
    const stamp = { at: at.toISOString(), importOperationId: operationId, importRow: row.row };
    if (update !== null && writer.update(contactId, update, stamp)) updated += 1;
    await step();
  }
  return updated;
}

/** New rows come in as those of any import do; answers the cards that they went to by place. */
async function writeFresh(
  { db }: BaseContext,
  { file }: Difference,
  { fresh }: ChosenTicks,
  stamp: Stamp,
  step: () => Promise<void>,
): Promise<{ engine: ImportEngine | null; cards: ReadonlyMap<number, number> }> {
  const cards = new Map<number, number>();
  if (fresh.length === 0) return { engine: null, cards };
  const { session } = file;
  const rules = readImportRules(session.decision, session.table.columns);
  const targets = createBaseTargets(db, stamp);
  const engine = createImportEngine(loadKnownContacts(db, rules), targets, rules);
  for (const { leftover } of fresh) {
    engine.take(leftover.row);
    cards.set(leftover.place, engine.entries().cardIds.at(-1) ?? 0);
    await step();
  }
  targets.finish();
  return { engine, cards };
}
