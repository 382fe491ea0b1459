/** Builds the whole site: bundle, page, permanent addresses. */
import { cp, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { build } from 'vite';
import { writePages } from '../src/bundle/pages/index.ts';

export interface SiteBuild {
  /** The bundle to publish with the page. */
  readonly data: string;
  /** Where the site goes; emptied first. */
  readonly out: string;
  /** The site's public address, for canonical links and previews, where it is known. */
  readonly siteUrl?: string | undefined;
}

export async function buildSite({ data, out, siteUrl }: SiteBuild): Promise<void> {
  await build({ logLevel: 'warn', build: { outDir: out, emptyOutDir: true } });
  const published = join(out, 'data');
  await rm(published, { recursive: true, force: true });
  await cp(data, published, { recursive: true });
  await writePages({ site: out, data: published, siteUrl });
}
