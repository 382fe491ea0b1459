/** `npm start`: bundle, site, server. */
import { spawnSync } from 'node:child_process';
import { portFrom } from './options.ts';
import { servePublicly } from './serve.ts';
import { buildSite } from './site.ts';

function fail(error: unknown): never {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
}

try {
  // A wrong port is said before the work, not after it.
  portFrom(process.argv.slice(2), process.env);
  const bundled = spawnSync('npm', ['run', '-s', 'bundle'], { stdio: 'inherit' });
  if (bundled.status !== 0) process.exit(bundled.status ?? 1);
  await buildSite({ data: 'public/data', out: 'dist', siteUrl: process.env['SITE_URL'] });
  await servePublicly('dist');
} catch (error) {
  fail(error);
}
