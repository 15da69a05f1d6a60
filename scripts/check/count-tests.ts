import * as z from 'zod';

/** How many checks or tests passed and failed. */
export type Tally = Readonly<{ passed: number; failed: number }>;

const reportSchema = z.object({
  numPassedTests: z.number(),
  numFailedTests: z.number(),
  success: z.boolean(),
  testResults: z.array(z.object({ status: z.string(), assertionResults: z.array(z.unknown()) })),
});

/**
 * Counts the tests of a vitest report. A file that could not even be loaded counts as one failure, and so does a run
 * that failed for another reason (an error outside of any test).
 */
export function countTests(report: unknown): Tally {
  const { numPassedTests, numFailedTests, success, testResults } = reportSchema.parse(report);
  const broken = testResults.filter(
    (file) => file.status === 'failed' && file.assertionResults.length === 0,
  ).length;
  const failed = numFailedTests + broken;
  return { passed: numPassedTests, failed: !success && failed === 0 ? 1 : failed };
}

/** Adds tallies up. */
export function addTallies(tallies: readonly Tally[]): Tally {
  return tallies.reduce(
    (sum, tally) => ({ passed: sum.passed + tally.passed, failed: sum.failed + tally.failed }),
    { passed: 0, failed: 0 },
  );
}
