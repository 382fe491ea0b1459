/** Builds the whole site: page, bundle, permanent addresses, and the worker that keeps it for reading offline. */
import { cp, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { build } from 'vite';
import { writeFeeds } from '../src/bundle/feeds/index.ts';
import { buildName, planOffline, type OfflinePlan } from '../src/bundle/offline/index.ts';
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
  const name = await buildName({ site: out, data: published });
  await writePages({ site: out, data: published, siteUrl, build: name });
  await writeFeeds({ site: out, data: published, siteUrl });
  await buildWorker(out, await planOffline({ site: out, data: published }, name));
}

/** The service worker as one plain script, beside the start page. */
async function buildWorker(out: string, plan: OfflinePlan): Promise<void> {
  await build({
    configFile: false,
    logLevel: 'warn',
    publicDir: false,
    define: { __PLAN__: JSON.stringify(plan), 'process.env.NODE_ENV': '"production"' },
    build: {
      outDir: out,
      emptyOutDir: false,
      target: 'es2022',
      rollupOptions: {
        input: 'src/app/offline/worker.ts',
        output: { format: 'iife', entryFileNames: 'sw.js' },
      },
    },
  });
}
