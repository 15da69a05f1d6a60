import { runBaseProcess } from './run-base-process.ts';

runBaseProcess(process.parentPort);
