/** Builds the site once for all end-to-end tests and serves it from a sub-folder, as plain static files. */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import type {} from 'vitest';
import type { TestProject } from 'vitest/node';
import { serveSite } from '../../scripts/server.ts';

declare module 'vitest' {
  export interface ProvidedContext {
    site: string;
  }
}

const DATA = 'build/e2e/data';
const SITE = 'build/e2e/site';

/** Runs one of the project's own commands as an editor would: in a process of its own, not in the test runner's mode. */
function run(script: string, args: readonly string[]): void {
  const { NODE_ENV: _mode, VITEST: _runner, ...env } = process.env;
  const done = spawnSync('npm', ['run', '-s', script, '--', ...args], { encoding: 'utf8', env });
  if (done.status !== 0) throw new Error(`npm run ${script} failed:\n${done.stdout}\n${done.stderr}`);
}

export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  // The five real articles take part where they are at hand; the tests that need them look for them.
  const shared = existsSync('../shared/dumps') ? ['--dumps', 'data/dumps', '--dumps', '../shared/dumps'] : [];
  run('bundle', ['--out', DATA, ...shared]);
  run('build', ['--data', DATA, '--out', SITE]);
  const site = await serveSite({ dir: SITE, port: 0, under: '/some/where/' });
  project.provide('site', site.url);
  return () => site.close();
}
