import type { ImportGridRow } from '../../src-shared/import/import-preview.ts';
import type { BaseContext } from '../base/base-context.ts';
import type { HandlersOf } from '../contract/handlers.ts';
import { toImportResult } from './import-result.ts';
import { addProfile } from './import-profiles.ts';
import { getImportRegister } from './import-register.ts';
import { adjustImportSession } from './import-session.ts';
import { openImport } from './open-import.ts';
import { composePreview, forecastImport } from './preview-import.ts';
import { runImport } from './run-import.ts';

/** Handlers of import:*. The state between two calls is the parser's file and the owner's decisions. */
export const importHandlers = {
  'import:read': (context, { fileToken }, job) => openImport(context, context.files.resolve(fileToken), job),

  'import:paste': (context, { text, name }, job) => openImport(context, { pasted: text, name }, job),

  'import:adjust': async (context, { importId, decision }, job) => {
    const register = getImportRegister(context);
    register.refuseWhileRunning();
    const session = await adjustImportSession(context, register.get(importId).session, decision);
    const engine = await forecastImport(context, session, job);
    register.replace(importId, { session, engine });
    return addProfile(context.db, session, composePreview(importId, session, engine));
  },

  'import:grid': async (context, { importId, offset, limit }) => {
    const { session, engine } = getImportRegister(context).get(importId);
    const rows = await session.parser.grid(offset, limit);
    return {
      rows: rows.map(({ row, dataRow, cells }): ImportGridRow => ({
        row,
        outcome: dataRow < 0 ? 'skipped' : engine.outcomeOf(dataRow),
        cells,
      })),
    };
  },

  'import:run': (context, { importId }, job) =>
    getImportRegister(context).run(importId, async ({ session }) => {
      const { operationId, engine } = await runImport(context, session, job);
      const value = toImportResult(context.db, engine, operationId, session.table.skippedCount);
      return { value, keep: value.attention > 0 ? engine : null };
    }),

  'import:discard': (context, { importId }) => {
    getImportRegister(context).discard(importId);
    return {};
  },
} satisfies HandlersOf<
  BaseContext,
  'import:read' | 'import:paste' | 'import:adjust' | 'import:grid' | 'import:run' | 'import:discard'
>;
