/** The built site that a bench looks at: the same as the end-to-end tests', in a folder of its own. */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';

function run(script: string, args: readonly string[]): void {
  const done = spawnSync('npm', ['run', '-s', script, '--', ...args], { encoding: 'utf8' });
  if (done.status !== 0) throw new Error(`npm run ${script} failed:\n${done.stdout}\n${done.stderr}`);
}

/** Bundles the record with the default dumps (and the real articles where they are at hand) and builds the site below `dir`. */
export function builtSite(dir: string): string {
  const [data, site] = [join(dir, 'data'), join(dir, 'site')];
  const shared = existsSync('../shared/dumps') ? ['--dumps', 'data/dumps', '--dumps', '../shared/dumps'] : [];
  run('bundle', ['--out', data, ...shared]);
  run('build', ['--data', data, '--out', site]);
  return site;
}
