import { spawn, type ChildProcess } from 'node:child_process';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as sleep } from 'node:timers/promises';
import { build } from 'esbuild';

/** A process that works on the base in `FOLDER/base`; see killed-child.ts for its tasks. */
export type WorkingChild = Readonly<{
  /** Resolves when the child is about to begin its work. */
  ready: Promise<void>;
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
  createInterface({ input: child.stdout }).on('line', (line) => {
    if (line === 'ready') ready.resolve();
    else lines.push(line);
  });
  void ended.then(() => ready.reject(new Error(`The child of ${task} ended by itself`)));
  return {
    ready: ready.promise,
    kill: async () => {
      child.kill('SIGKILL');
      await ended;
      return lines;
    },
  };
}

/** Lets a child work for a random time up to `longest` milliseconds and kills it; answers what it printed. */
export async function killAtRandom(
  program: string,
  task: string,
  folder: string,
  longest: number,
  password?: string,
): Promise<string[]> {
  const child = startChild(program, task, folder, password);
  await child.ready;
  await sleep(Math.random() * longest);
  return child.kill();
}

// Only when the output is read to its end: a line that the child printed before it died counts.
function watchEnd(child: ChildProcess): Promise<void> {
  return new Promise((resolve) => {
    child.once('close', () => resolve());
  });
}
