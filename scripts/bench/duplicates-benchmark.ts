import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { atMost, percentile, round, type Measurement } from './benchmark.ts';
import { fillTwinBase } from './fill-twin-base.ts';
import { runMeasured } from './run-measured.ts';

const promised = 100_000;
const sizes = [10_000, 30_000, promised, 300_000] as const;

/** Scans bases of growing size in full, each in a process of its own; searches and checks of new cards at the promised size. */
export async function measureDuplicateScans(): Promise<Measurement> {
  const folder = await mkdtemp(join(tmpdir(), 'kartoteka-duplicates-'));
  const figures: Record<string, number> = {};
  const bars: Measurement['bars'][number][] = [];
  try {
    for (const size of sizes) {
      const base = join(folder, String(size));
      await fillTwinBase(base, size);
      const scan = await runMeasured('measure-duplicates.ts', [base, 'scan']);
      figures[`${size}: seconds of the processor`] = round(scan.cpuMs / 1000);
      figures[`${size}: seconds`] = round(scan.ms / 1000);
      figures[`${size}: peak MiB`] = round(scan.peakMiB);
      figures[`${size}: pairs`] = scan.rows;
      if (size !== promised) continue;
      const beside = await runMeasured('measure-duplicates.ts', [base, 'searching']);
      const check = await runMeasured('measure-duplicates.ts', [base, 'check']);
      figures['check p50, ms of the processor'] = round(percentile(check.searches, 50));
      bars.push(
        atMost(`scan of ${size}, seconds of the processor`, 30, scan.cpuMs / 1000),
        atMost(`scan of ${size}, peak MiB`, 500, scan.peakMiB),
        atMost('check of a new card p95, ms of the processor', 30, percentile(check.searches, 95)),
        atMost('search beside a scan p95, ms', 100, percentile(beside.searches, 95)),
      );
      await rm(base, { recursive: true, force: true });
    }
    return { figures, bars };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
