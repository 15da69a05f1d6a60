import { runBenchmarks } from './bench/run-benchmarks.ts';
import { measureCompanies } from './quality/companies-quality.ts';
import { measureDuplicates } from './quality/duplicates-quality.ts';
import { measureExport } from './quality/export-quality.ts';
import { measureFebrl } from './quality/febrl-quality.ts';
import { measurePhone } from './quality/phone-quality.ts';
import { measureRfm } from './quality/rfm-quality.ts';
import { measureSales } from './quality/sales-quality.ts';
import { measureServices } from './quality/services-quality.ts';

await runBenchmarks(
  [
    { name: 'services', measure: measureServices },
    { name: 'companies', measure: measureCompanies },
    { name: 'export', measure: measureExport },
    { name: 'phone', measure: measurePhone },
    { name: 'sales', measure: measureSales },
    { name: 'rfm', measure: measureRfm },
    { name: 'febrl', measure: measureFebrl },
    { name: 'duplicates', measure: measureDuplicates },
  ],
  process.argv.slice(2),
);
