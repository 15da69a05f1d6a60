import exceljs from 'exceljs';
import { tellMeasured } from './run-measured.ts';

const [path = ''] = process.argv.slice(2);
const started = performance.now();
const workbook = new exceljs.Workbook();
await workbook.xlsx.readFile(path);
const rows = workbook.worksheets.reduce((sum, sheet) => sum + sheet.actualRowCount, 0);
tellMeasured(performance.now() - started, rows);
