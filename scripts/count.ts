/** Reads a Vitest JSON report (the Jest format). */
import * as v from 'valibot';

const reportSchema = v.object({
  testResults: v.array(
    v.object({
      status: v.string(),
      assertionResults: v.array(v.object({ status: v.string() })),
    }),
  ),
});

export interface Counts {
  readonly passed: number;
  readonly failed: number;
}

/** Tests passed and failed. A file that broke before any of its tests could fail counts as one failure. */
export function countReport(report: unknown): Counts {
  const { testResults } = v.parse(reportSchema, report);
  let passed = 0;
  let failed = 0;
  for (const file of testResults) {
    const failures = file.assertionResults.filter((test) => test.status === 'failed').length;
    passed += file.assertionResults.filter((test) => test.status === 'passed').length;
    failed += failures === 0 && file.status === 'failed' ? 1 : failures;
  }
  return { passed, failed };
}
