/** `npm run build`: the site in dist/, from the bundle that `npm run bundle` wrote. SITE_URL gives the public address. */
import { access } from 'node:fs/promises';
import { buildSite } from './site.ts';

try {
  await access('public/data/index.json');
} catch {
  console.error('There is no bundle in public/data/ yet: run "npm run bundle" first.');
  process.exit(1);
}
await buildSite({ data: 'public/data', out: 'dist', siteUrl: process.env['SITE_URL'] });
console.log('The site is in dist/.');
