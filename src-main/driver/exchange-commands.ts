import { resolve } from 'node:path';
import { exportContacts } from '../export/export-contacts.ts';
import { listExportedFieldIds } from '../export/list-exported-field-ids.ts';
import { importFile } from '../import/import-file.ts';
import { refreshAudienceOfDay } from '../segments/refresh-audience.ts';
import { makeView, readScope } from './client-commands.ts';
import { driverJob, withDriverBase } from './driver-host.ts';
import { refuseOption, requireWord, type DriverRequest } from './driver-request.ts';
import { readImportOptions } from './import-options.ts';

/** `import FILE`: the whole road from file to base in one go. */
export function runImport(request: DriverRequest): Promise<unknown> {
  const { options } = request;
  const decided = readImportOptions(request);
  const path = resolve(requireWord(request, 0, 'FILE'));
  // The report tells what would happen: after an import there is its result.
  if (options.report !== undefined && options['dry-run'] !== true) throw refuseOption('--report');
  return withDriverBase(request, ({ context }) =>
    importFile(
      context,
      path,
      {
        ...decided,
        dryRun: options['dry-run'] === true,
        rows: options.rows === true,
        report: options.report === undefined ? undefined : resolve(options.report),
        attention: options.attention === undefined ? undefined : resolve(options.attention),
      },
      driverJob,
    ),
  );
}

/** `export FILE.xlsx`: the asked fields of a rule's contacts. */
export async function runExport(request: DriverRequest): Promise<unknown> {
  const { options } = request;
  const view = makeView(await readScope(request), '');
  const file = resolve(requireWord(request, 0, 'FILE'));
  return withDriverBase(request, async ({ context }) => {
    refreshAudienceOfDay(context.db, context.now());
    const fields = options.fields?.split(',') ?? listExportedFieldIds(context.db);
    const rows = await exportContacts(
      context,
      { path: file, view, fields, ids: null, locale: 'ru' },
      driverJob,
    );
    return { rows, file };
  });
}
