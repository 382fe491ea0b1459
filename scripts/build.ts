/**
 * `npm run build -- [--data DIR] [--out DIR]`: the site in dist/, from the bundle that `npm run bundle` wrote to
 * public/data/. SITE_URL gives the public address.
 */
import { access } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { buildSite } from './site.ts';

const { values } = parseArgs({
  options: { data: { type: 'string', default: 'public/data' }, out: { type: 'string', default: 'dist' } },
});
try {
  await access(join(values.data, 'index.json'));
} catch {
  console.error(`There is no bundle in ${values.data}/ yet: run "npm run bundle" first.`);
  process.exit(1);
}
await buildSite({ data: values.data, out: values.out, siteUrl: process.env['SITE_URL'] });
console.log(`The site is in ${values.out}/.`);
