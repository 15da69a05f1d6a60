import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { writeSampleWorkbook } from '../samples/write-sample-workbook.ts';
import { atMost, percentile, round, type Measurement } from './benchmark.ts';
import { runMeasured, type Measured } from './run-measured.ts';

const rounds = 3;
const rows = 100_000;

/**
 * An import of 100,000 × 15 into a new encrypted base beside a bare streaming read of the same file, in turn; then one
 * more while an owner searches without end. The reading of the whole workbook, which unlike the streaming one leaves
 * every letter as it is, is told besides.
 * KARTOTEKA_BENCH_FILE measures a file of one's own instead of a made-up list.
 */
export async function measureImport(): Promise<Measurement> {
  const folder = await mkdtemp(join(tmpdir(), 'kartoteka-bench-'));
  try {
    const own = process.env['KARTOTEKA_BENCH_FILE'];
    const file = own ?? join(folder, 'clients.xlsx');
    if (own === undefined) await writeSampleWorkbook(file, rows);
    const bare: Measured[] = [];
    const imports: Measured[] = [];
    for (let n = 0; n < rounds; n += 1) {
      bare.push(await runMeasured('measure-bare-read.ts', [file]));
      imports.push(await runMeasured('measure-import.ts', [file, join(folder, `base-${n}`)]));
    }
    const whole = await runMeasured('measure-whole-read.ts', [file]);
    const searched = await runMeasured('measure-import.ts', [
      file,
      join(folder, 'base-searched'),
      'searching',
    ]);
    return tellImport(bare, imports, { searched, whole });
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

function tellImport(
  bare: readonly Measured[],
  imports: readonly Measured[],
  { searched: { ms: searchedMs, searches }, whole }: Readonly<{ searched: Measured; whole: Measured }>,
): Measurement {
  const ratios = imports.map(({ ms }, n) => ms / (bare[n]?.ms ?? Number.NaN));
  const peak = Math.max(...imports.map(({ peakMiB }) => peakMiB));
  const importMs = percentile(
    imports.map(({ ms }) => ms),
    50,
  );
  return {
    figures: {
      rows: imports[0]?.rows ?? 0,
      bareReadMs: round(
        percentile(
          bare.map(({ ms }) => ms),
          50,
        ),
      ),
      importMs: round(importMs),
      wholeReadMs: round(whole.ms),
      wholeReadPeakMiB: round(whole.peakMiB),
      ratioToWholeRead: round(importMs / whole.ms),
      lowestRatio: round(Math.min(...ratios)),
      highestRatio: round(Math.max(...ratios)),
      importMsWhileSearching: round(searchedMs),
      searchesDuringImport: searches.length,
      searchP50Ms: round(percentile(searches, 50)),
      searchMaxMs: round(Math.max(...searches)),
    },
    bars: [
      atMost('import to bare read, median ratio', 2, percentile(ratios, 50)),
      atMost('search during import p95, ms', 100, percentile(searches, 95)),
      atMost('peak memory of the base process, MiB', 400, peak),
    ],
  };
}
