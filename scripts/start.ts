import { join } from 'node:path';
import { prepareRuntime } from './runtime/prepared-runtime.ts';
import { runProgram } from './runtime/run-program.ts';
import { hasDisplay, startVirtualDisplay } from './runtime/virtual-display.ts';

const PROGRAM = join(import.meta.dirname, '..');

async function start(): Promise<number> {
  const built = await runProgram(process.execPath, [join(import.meta.dirname, 'build.ts')], process.env);
  if (built !== 0) return built;
  const runtime = await prepareRuntime();
  const screen = hasDisplay() ? undefined : await startVirtualDisplay();
  const env = { ...process.env, ...runtime.env, ...(screen ? { DISPLAY: screen.display } : {}) };
  console.log(`Запуск: ${runtime.description}`);
  if (screen) console.log(`Экрана нет: окно открыто на виртуальном экране ${screen.display}`);
  try {
    return await runProgram(runtime.executable, [...runtime.args, PROGRAM, ...process.argv.slice(2)], env);
  } finally {
    await screen?.stop();
  }
}

try {
  process.exitCode = await start();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
