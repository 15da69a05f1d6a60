import { join } from 'node:path';
import { build, type BuildOptions } from 'esbuild';

/** What stays outside the bundles: the runtime itself and the driver with its addon. */
const EXTERNAL = ['electron', 'better-sqlite3'];

// Some packages inside the bundles are CommonJS and ask for Node's own modules at run time.
const REQUIRE =
  "import { createRequire as makeRequire } from 'node:module';const require = makeRequire(import.meta.url);";

const common = {
  bundle: true,
  platform: 'node',
  // Node 20 is the oldest that a supported runtime carries.
  target: 'node20',
  external: EXTERNAL,
  logLevel: 'warning',
  legalComments: 'none',
  sourcemap: 'linked',
  sourcesContent: false,
  // Less to read at every start; names stay, for what is told of a defect.
  minifyWhitespace: true,
  minifySyntax: true,
} satisfies BuildOptions;

/** How the processes that run on Node are bundled. */
export const processBundle = { ...common, format: 'esm', banner: { js: REQUIRE } } satisfies BuildOptions;

/** Bundles every process of the program. */
export async function bundleProcesses(root: string, built: string): Promise<void> {
  await Promise.all([
    build({
      ...processBundle,
      entryPoints: {
        main: join(root, 'src-main/main.ts'),
        'base-process': join(root, 'src-main/base/base-process.ts'),
        'parser-process': join(root, 'src-main/parser/parser-process.ts'),
      },
      outdir: join(built, 'main'),
      // What is imported later (the workbook library) is read later.
      splitting: true,
    }),
    // A sandboxed preload script must be one CommonJS file that requires nothing but electron.
    build({
      ...common,
      entryPoints: { preload: join(root, 'src-main/preload/preload.ts') },
      outdir: join(built, 'preload'),
      outExtension: { '.js': '.cjs' },
      format: 'cjs',
      sourcemap: false,
    }),
  ]);
}
