import exceljs from 'exceljs';
import { tellMeasured } from './run-measured.ts';

const [path = ''] = process.argv.slice(2);
const started = performance.now();
let rows = 0;
for await (const sheet of new exceljs.stream.xlsx.WorkbookReader(path, {})) {
  for await (const row of sheet) if (row.hasValues) rows += 1;
}
tellMeasured(performance.now() - started, rows);
