import { describe, expect, it } from 'vitest';
import { addTallies, countTests } from '../../scripts/check/count-tests.ts';

const report = {
  numPassedTests: 5,
  numFailedTests: 0,
  success: true,
  testResults: [{ status: 'passed', assertionResults: [{}, {}] }],
};

describe('countTests', () => {
  it('counts what passed and failed', () => {
    expect(countTests(report)).toEqual({ passed: 5, failed: 0 });
    expect(countTests({ ...report, numFailedTests: 2, success: false })).toEqual({ passed: 5, failed: 2 });
  });

  it('counts a file that could not be loaded as one failure', () => {
    const broken = { status: 'failed', assertionResults: [] };
    expect(countTests({ ...report, success: false, testResults: [broken, broken] }).failed).toBe(2);
  });

  it('counts a run that failed outside of any test as one failure', () => {
    expect(countTests({ ...report, success: false }).failed).toBe(1);
  });

  it('refuses what is not a report', () => {
    expect(() => countTests({})).toThrow('numPassedTests');
  });
});

describe('addTallies', () => {
  it('adds them up', () => {
    expect(
      addTallies([
        { passed: 1, failed: 2 },
        { passed: 3, failed: 4 },
      ]),
    ).toEqual({ passed: 4, failed: 6 });
  });
});
