import { printResult, runChecks } from './check/run-checks.ts';

const results = await runChecks(printResult);
process.exitCode = results.every((result) => result.passed) ? 0 : 1;
