import { buildProgram } from './build/build-program.ts';
import { addTallies, type Tally } from './check/count-tests.ts';
import { printResult, runChecks } from './check/run-checks.ts';
import { runTests } from './check/run-tests.ts';

/** Builds the program for the end-to-end tests; a failed build is one failure and they are not run. */
async function testWholeProgram(): Promise<Tally> {
  try {
    await buildProgram();
  } catch (error) {
    console.error(error);
    return { passed: 0, failed: 1 };
  }
  return runTests('tests/e2e/vitest.config.ts');
}

const checks = await runChecks(printResult);
const tally = addTallies([
  ...checks.map(({ passed }) => ({ passed: passed ? 1 : 0, failed: passed ? 0 : 1 })),
  await runTests('vitest.config.ts'),
  await testWholeProgram(),
]);
process.exitCode = tally.failed === 0 ? 0 : 1;
console.log(`${tally.passed} passed, ${tally.failed} failed`);
