/** `npm test`: types, lint, then every test, ending with one line that counts them from the runner's own reports. */
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { countReport, type Counts } from './count.ts';

const REPORTS = 'build/test-reports';
const SUITES = ['unit', 'component', 'e2e'] as const;

function step(title: string, command: string, args: readonly string[]): boolean {
  console.log(`\n── ${title}`);
  const { status, error } = spawnSync(command, args, { stdio: 'inherit' });
  if (error) console.error(error.message);
  return status === 0;
}

function runSuite(name: (typeof SUITES)[number]): Counts & { readonly ok: boolean } {
  const report = join(REPORTS, `${name}.json`);
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
  const ok = step(`${name} tests`, 'npx', ['vitest', 'run', '--project', name, ...reporters]);
  try {
    return { ...countReport(JSON.parse(readFileSync(report, 'utf8'))), ok };
  } catch (error) {
    console.error(`${name}: the runner left no report (${error instanceof Error ? error.message : String(error)})`);
    return { passed: 0, failed: 1, ok: false };
  }
}

rmSync(REPORTS, { recursive: true, force: true });
mkdirSync(REPORTS, { recursive: true });

const types = step('types', 'npm', ['run', '-s', 'check']);
const lint = step('lint', 'npm', ['run', '-s', 'lint']);
const suites = SUITES.map(runSuite);

const passed = suites.reduce((sum, suite) => sum + suite.passed, 0);
const failed = suites.reduce((sum, suite) => sum + suite.failed, 0);
console.log();
if (!types) console.log('types: errors above');
if (!lint) console.log('lint: errors above');
console.log(`tests: ${passed} passed, ${failed} failed`);
process.exitCode = types && lint && failed === 0 && passed > 0 && suites.every((suite) => suite.ok) ? 0 : 1;
