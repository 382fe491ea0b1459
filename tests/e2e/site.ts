/** Builds the site once for all end-to-end tests and serves it from a sub-folder, as plain static files. */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import type {} from 'vitest';
import type { TestProject } from 'vitest/node';
import { serveSite } from '../../scripts/server.ts';
import { buildSite } from '../../scripts/site.ts';

declare module 'vitest' {
  export interface ProvidedContext {
    site: string;
  }
}

const DATA = 'build/e2e/data';
const SITE = 'build/e2e/site';

export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const args = ['run', '-s', 'bundle', '--', '--out', DATA];
  // The five real articles take part where they are at hand; the tests that need them look for them.
  if (existsSync('../shared/dumps')) args.push('--dumps', 'data/dumps', '--dumps', '../shared/dumps');
  const bundled = spawnSync('npm', args, { encoding: 'utf8' });
  if (bundled.status !== 0) throw new Error(`the bundle failed:\n${bundled.stdout}\n${bundled.stderr}`);
  await buildSite({ data: DATA, out: SITE });
  const site = await serveSite({ dir: SITE, port: 0, under: '/some/where/' });
  project.provide('site', site.url);
  return () => site.close();
}
