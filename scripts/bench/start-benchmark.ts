import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildProgram } from '../build/build-program.ts';
import { prepareRuntime, type PreparedRuntime } from '../runtime/prepared-runtime.ts';
import { hasDisplay, startVirtualDisplay } from '../runtime/virtual-display.ts';
import { atMost, percentile, round, type Measurement } from './benchmark.ts';
import { writeEmptyWindow } from './empty-window.ts';
import { fillBenchBase } from './fill-bench-base.ts';
import { launchTimed } from './launch-timed.ts';
import { openBaseTimed, type OpenedBase } from './open-base-timed.ts';
import { bundleDerivation, runDerivation } from './run-derivation.ts';

const PROGRAM = join(import.meta.dirname, '..', '..');
const clients = 100_000;
const rounds = 5;

type Round = OpenedBase & Readonly<{ emptyMs: number; formMs: number; derivationMs: number }>;

/**
 * From the start of the process to a list of 100,000 contacts that can be worked with, beside an empty window of the
 * same runtime, in turn. The time in which the owner types the password is left out; so is the derivation of the
 * key, which is measured by itself in the same runtime beside every round: its median is subtracted.
 */
export async function measureStart(): Promise<Measurement> {
  await buildProgram();
  const runtime = await prepareRuntime();
  const folder = await mkdtemp(join(tmpdir(), 'kartoteka-bench-'));
  const screen = hasDisplay() ? undefined : await startVirtualDisplay();
  try {
    (await fillBenchBase(join(folder, 'base'), clients)).close();
    await writeEmptyWindow(join(folder, 'empty'));
    const env = screen ? { DISPLAY: screen.display } : {};
    const found = await runRounds(runtime, folder, env);
    const rendering = screen ? 'by software, virtual display' : 'the display of this computer';
    return tellStart(found, { runtime: runtime.description, rendering });
  } finally {
    await screen?.stop();
    // Chromium's helpers may write for a moment after the program is gone.
    await rm(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 200 });
  }
}

async function runRounds(
  runtime: PreparedRuntime,
  folder: string,
  env: Record<string, string>,
): Promise<Round[]> {
  const derivation = await bundleDerivation(folder);
  const found: Round[] = [];
  for (let n = 0; n < rounds; n += 1) {
    const empty = await launchTimed(runtime, { program: join(folder, 'empty'), folder, env });
    await empty.close();
    const derivationMs = await runDerivation(runtime.executable, derivation);
    const own = await launchTimed(runtime, {
      program: PROGRAM,
      folder,
      env: { ...env, KARTOTEKA_BASE_DIR: join(folder, 'base') },
    });
    const opened = await openBaseTimed(own);
    await own.close();
    found.push({ emptyMs: empty.paintedMs, formMs: own.paintedMs, derivationMs, ...opened });
  }
  return found;
}

function tellStart(found: readonly Round[], where: Readonly<Record<string, string>>): Measurement {
  const median = (read: (each: Round) => number): number => percentile(found.map(read), 50);
  const derivationMs = median((each) => each.derivationMs);
  const toList = ({ formMs, rowsMs }: Round): number => formMs + rowsMs - derivationMs;
  const last = found.at(-1)?.memory ?? [];
  return {
    figures: {
      ...where,
      rounds: found.length,
      emptyWindowMs: round(median(({ emptyMs }) => emptyMs)),
      passwordFormMs: round(median(({ formMs }) => formMs)),
      pressToRowsMs: round(median(({ rowsMs }) => rowsMs)),
      keyDerivationMs: round(derivationMs),
      toUsableListMs: round(median(toList)),
      fastestEmptyWindowMs: round(Math.min(...found.map(({ emptyMs }) => emptyMs))),
      fastestToUsableListMs: round(Math.min(...found.map(toList))),
      ...Object.fromEntries(
        Object.entries(Object.groupBy(last, ({ role }) => role)).map(([role, ofRole = []]) => [
          `resident MiB, ${role}`,
          round(ofRole.reduce((sum, { rssMiB }) => sum + rssMiB, 0)),
        ]),
      ),
      'fair share of memory of all processes, MiB': round(last.reduce((sum, { pssMiB }) => sum + pssMiB, 0)),
    },
    bars: [
      atMost(
        'start to a usable list, derivation aside, to an empty window: median ratio',
        2,
        median((each) => toList(each) / each.emptyMs),
      ),
    ],
  };
}
