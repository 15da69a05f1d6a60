import { createBase } from '../../src-main/base/create-base.ts';
import { createDriverHost, driverJob } from '../../src-main/driver/driver-host.ts';
import { importFile } from '../../src-main/import/import-file.ts';
import { benchPassword } from './fill-bench-base.ts';
import { tellMeasured } from './run-measured.ts';
import { startSearching } from './start-searching.ts';

const [path = '', folder = '', company = ''] = process.argv.slice(2);
const session = await createBase(createDriverHost(folder), benchPassword, driverJob);
const stopSearching = company === 'searching' ? startSearching(session, 100_000) : null;
const started = performance.now();
const { created } = await importFile(session.context, path, { match: 'auto' }, driverJob);
const ms = performance.now() - started;
tellMeasured(ms, created, (await stopSearching?.()) ?? []);
session.close();
