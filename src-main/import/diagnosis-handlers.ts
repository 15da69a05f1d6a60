import { basename } from 'node:path';
import type { BaseContext } from '../base/base-context.ts';
import type { HandlersOf } from '../contract/handlers.ts';
import { diagnoseImport } from './diagnose-import.ts';
import { getImportRegister } from './import-register.ts';
import { writeImportReport } from './write-import-report.ts';

/** Handlers of import:diagnosis and import:report. */
export const diagnosisHandlers = {
  'import:diagnosis': async (context, { importId, locale }) => {
    const { session, engine } = getImportRegister(context).get(importId);
    return diagnoseImport(context.db, session, engine, locale ?? 'ru');
  },

  'import:report': async (context, { importId, fileToken, locale }, job) => {
    const register = getImportRegister(context);
    register.refuseWhileRunning();
    const { session, engine } = register.get(importId);
    const path = context.files.resolve(fileToken);
    const remarks = await writeImportReport(context, { session, engine, path, locale }, job);
    return { remarks, fileName: basename(path) };
  },
} satisfies HandlersOf<BaseContext, 'import:diagnosis' | 'import:report'>;
