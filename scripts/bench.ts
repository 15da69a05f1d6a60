import { measureImport } from './bench/import-benchmark.ts';
import { runBenchmarks } from './bench/run-benchmarks.ts';
import { measureSearch } from './bench/search-benchmark.ts';

await runBenchmarks(
  [
    { name: 'import', measure: measureImport },
    { name: 'search', measure: measureSearch },
  ],
  process.argv.slice(2),
);
