import { join } from 'node:path';
import { buildProgram } from './build/build-program.ts';
import { checkPackage } from './package/check-package.ts';
import { packageUnpacked } from './package/package-unpacked.ts';
import { prepareRuntime } from './runtime/prepared-runtime.ts';

try {
  await buildProgram();
  const runtime = await prepareRuntime();
  const folder = await packageUnpacked(runtime, join(import.meta.dirname, '..'));
  console.log(`Собрано: ${folder} (${runtime.description})`);
  await checkPackage(folder, runtime);
  console.log('Собранная программа запускается, создаёт базу и отвечает; предохранители на месте');
} catch (error) {
  console.error(error);
  process.exitCode = 1;
}
