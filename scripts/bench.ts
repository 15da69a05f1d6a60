import { measureDuplicateScans } from './bench/duplicates-benchmark.ts';
import { measureImport } from './bench/import-benchmark.ts';
import { runBenchmarks } from './bench/run-benchmarks.ts';
import { measureSearch } from './bench/search-benchmark.ts';
import { measureSegments } from './bench/segments-benchmark.ts';
import { measureStart } from './bench/start-benchmark.ts';

await runBenchmarks(
  [
    { name: 'duplicates', measure: measureDuplicateScans },
    { name: 'import', measure: measureImport },
    { name: 'search', measure: measureSearch },
    { name: 'segments', measure: measureSegments },
    { name: 'start', measure: measureStart },
  ],
  process.argv.slice(2),
);
