import { describe, expect, it } from 'vitest';
import { countReport } from '../../../scripts/count.ts';

const file = (status: string, ...tests: string[]) => ({
  status,
  assertionResults: tests.map((result) => ({ status: result })),
});

describe('counting tests from the runner’s own report', () => {
  it('adds up passes and failures over all files', () => {
    const report = { testResults: [file('passed', 'passed', 'passed'), file('failed', 'passed', 'failed')] };
    expect(countReport(report)).toEqual({ passed: 3, failed: 1 });
  });

  it('counts a file that could not even be loaded as a failure', () => {
    expect(countReport({ testResults: [file('failed')] })).toEqual({ passed: 0, failed: 1 });
  });

  it('does not count what was not run as passed', () => {
    expect(countReport({ testResults: [file('passed', 'pending', 'todo', 'passed')] })).toEqual({
      passed: 1,
      failed: 0,
    });
  });

  it('refuses something that is no report', () => {
    expect(() => countReport({})).toThrow();
  });
});
