import type { ImportPreview } from '../../src-shared/import/import-preview.ts';
import type { BaseContext } from '../base/base-context.ts';
import type { JobControl } from '../contract/handlers.ts';
import { addProfile } from './import-profiles.ts';
import { getImportRegister } from './import-register.ts';
import { openImportSession, type ImportSource } from './import-session.ts';
import { composePreview, forecastImport } from './preview-import.ts';

/** Reads what the owner brought, registers it and tells what would come of it. Throws the reading errors, `baseBusy`. */
export async function openImport(
  context: BaseContext,
  source: ImportSource,
  job: JobControl,
): Promise<ImportPreview> {
  const register = getImportRegister(context);
  register.refuseWhileRunning();
  const session = await openImportSession(context, source, {}, job);
  try {
    const engine = await forecastImport(context, session, job);
    const importId = register.add({ session, engine });
    return addProfile(context.db, session, composePreview(importId, session, engine));
  } catch (error) {
    session.parser.close();
    throw error;
  }
}
