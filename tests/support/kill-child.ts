import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as sleep } from 'node:timers/promises';
import { build } from 'esbuild';

/** A process that works on the base in `FOLDER/base`; see killed-child.ts for its tasks. */
export type WorkingChild = Readonly<{
  /** Resolves when the child is about to begin its work. */
  ready: Promise<void>;
  /** Resolves when the child has printed so many lines after `ready`. */
  untilPrinted: (count: number) => Promise<void>;
  /** Kills the child at once and answers every line that it printed after `ready`. */
  kill: () => Promise<string[]>;
}>;

/**
 * Bundles the child's program, which starts ten times faster so; answers the path of the file. The file lies
 * in the project, where it finds the driver.
 */
export async function bundleChild(): Promise<string> {
  const outfile = join(
    import.meta.dirname,
    `../../node_modules/.cache/kartoteka-tests/child-${process.pid}.mjs`,
  );
  await build({
    entryPoints: [join(import.meta.dirname, 'killed-child.ts')],
    bundle: true,
    platform: 'node',
    format: 'esm',
    external: ['better-sqlite3'],
    define: { 'import.meta.dirname': JSON.stringify(import.meta.dirname) },
    // Packages that are CommonJS ask for Node's own modules at run time.
    banner: {
      js: "import { createRequire as makeRequire } from 'node:module';const require = makeRequire(import.meta.url);",
    },
    outfile,
  });
  return outfile;
}

/** Starts a bundled child with a task. */
export function startChild(program: string, task: string, folder: string, password?: string): WorkingChild {
  const child = spawn(process.execPath, [program, task, folder], {
    stdio: ['ignore', 'pipe', 'inherit'],
    env: { ...process.env, ...(password === undefined ? {} : { TEST_PASSWORD: password }) },
  });
  const lines: string[] = [];
  const ready = Promise.withResolvers<void>();
  const ended = watchEnd(child);
  const died = ended.then(() => {
    throw new Error(`The child of ${task} ended by itself`);
  });
  died.catch(ready.reject);
  const output = createInterface({ input: child.stdout }).on('line', (line) => {
    if (line === 'ready') ready.resolve();
    else lines.push(line);
  });
  return {
    ready: ready.promise,
    untilPrinted: async (count) => {
      while (lines.length < count) await Promise.race([once(output, 'line'), died]);
    },
    kill: async () => {
      child.kill('SIGKILL');
      await ended;
      return lines;
    },
  };
}

/** When a child is killed: once it has printed so many lines, and then within so many milliseconds. */
export type KillMoment = Readonly<{ afterLines?: number; longest: number }>;

/** Lets a child work, for a random time in the end, and kills it; answers what it printed. */
export async function killAtRandom(
  program: string,
  task: string,
  folder: string,
  { afterLines = 0, longest }: KillMoment,
  password?: string,
): Promise<string[]> {
  const child = startChild(program, task, folder, password);
  await child.ready;
  await child.untilPrinted(afterLines);
  await sleep(Math.random() * longest);
  return child.kill();
}

// Only when the output is read to its end: a line that the child printed before it died counts.
function watchEnd(child: ChildProcess): Promise<void> {
  return new Promise((resolve) => {
    child.once('close', () => resolve());
  });
}
