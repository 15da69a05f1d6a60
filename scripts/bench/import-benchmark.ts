import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { writeSampleWorkbook, writeSharedSampleWorkbook } from '../samples/write-sample-workbook.ts';
import { atMost, percentile, round, type Bar, type Measurement } from './benchmark.ts';
import { runMeasured, type Measured } from './run-measured.ts';

const rounds = 3;
const rows = 100_000;

/** One way to save the list: what the bare readings of its file and its imports took. */
type Saved = Readonly<{
  way: string;
  bare: readonly Measured[];
  imports: readonly Measured[];
  whole: Measured;
}>;

/**
 * An import of 100,000 × 15 into a new encrypted base beside a bare streaming read of the same file, in turn: saved as
 * Excel does, with shared strings, and as exports of this program, with texts in their cells, which a bare read takes
 * far faster. Then one more import while an owner searches without end. The reading of the whole workbook, which unlike
 * the streaming one leaves every letter as it is, is told besides.
 * KARTOTEKA_BENCH_FILE measures a file of one's own instead of made-up lists.
 */
export async function measureImport(): Promise<Measurement> {
  const folder = await mkdtemp(join(tmpdir(), 'kartoteka-bench-'));
  try {
    const files = await listFiles(folder);
    const saved: Saved[] = [];
    for (const [way, file] of files) saved.push(await measureFile(folder, way, file));
    const searched = await runMeasured('measure-import.ts', [
      files[0]?.[1] ?? '',
      join(folder, 'base-searched'),
      'searching',
    ]);
    return tellImport(saved, searched);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function listFiles(folder: string): Promise<(readonly [way: string, file: string])[]> {
  const own = process.env['KARTOTEKA_BENCH_FILE'];
  if (own !== undefined) return [['own', own]];
  const shared = join(folder, 'shared-strings.xlsx');
  const inCells = join(folder, 'texts-in-cells.xlsx');
  await writeSharedSampleWorkbook(shared, rows);
  await writeSampleWorkbook(inCells, rows);
  return [
    ['sharedStrings', shared],
    ['textsInCells', inCells],
  ];
}

async function measureFile(folder: string, way: string, file: string): Promise<Saved> {
  const bare: Measured[] = [];
  const imports: Measured[] = [];
  for (let n = 0; n < rounds; n += 1) {
    bare.push(await runMeasured('measure-bare-read.ts', [file]));
    imports.push(await runMeasured('measure-import.ts', [file, join(folder, `base-${way}-${n}`)]));
  }
  return { way, bare, imports, whole: await runMeasured('measure-whole-read.ts', [file]) };
}

function tellImport(saved: readonly Saved[], { ms, searches }: Measured): Measurement {
  const peaks = saved.flatMap(({ imports }) => imports.map(({ peakMiB }) => peakMiB));
  return {
    figures: {
      rows: saved[0]?.imports[0]?.rows ?? 0,
      ...Object.fromEntries(saved.flatMap(tellFile)),
      importMsWhileSearching: round(ms),
      searchesDuringImport: searches.length,
      searchP50Ms: round(percentile(searches, 50)),
      searchMaxMs: round(Math.max(...searches)),
    },
    bars: [
      ...saved.map(toBar),
      atMost('search during import p95, ms', 100, percentile(searches, 95)),
      atMost('peak memory of the base process, MiB', 400, Math.max(...peaks)),
    ],
  };
}

function listRatios({ bare, imports }: Saved): number[] {
  return imports.map(({ ms }, n) => ms / (bare[n]?.ms ?? Number.NaN));
}

function medianMs(runs: readonly Measured[]): number {
  return percentile(
    runs.map(({ ms }) => ms),
    50,
  );
}

function tellFile(file: Saved): [string, number][] {
  const { way, bare, imports, whole } = file;
  const ratios = listRatios(file);
  return [
    [`${way}BareReadMs`, round(medianMs(bare))],
    [`${way}ImportMs`, round(medianMs(imports))],
    [`${way}LowestRatio`, round(Math.min(...ratios))],
    [`${way}HighestRatio`, round(Math.max(...ratios))],
    [`${way}WholeReadMs`, round(whole.ms)],
    [`${way}RatioToWholeRead`, round(medianMs(imports) / whole.ms)],
  ];
}

function toBar(file: Saved): Bar {
  return atMost(`import to bare read, median ratio, ${file.way}`, 2, percentile(listRatios(file), 50));
}
