import { prepareRuntime } from './runtime/prepared-runtime.ts';

try {
  const runtime = await prepareRuntime();
  console.log(`Готово: ${runtime.description}`);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
