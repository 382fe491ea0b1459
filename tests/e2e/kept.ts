/** What a worker has put aside for reading without a network. */
import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { expect } from 'vitest';

/** Dictionaries of Chinese scripts are larger; they are fetched when they are asked for. */
const LARGEST = 100_000;

/** Resolves once the worker of the site in `folder`, open in `page`, has put aside everything that it means to. */
export async function everythingKept(page: Page, folder: string): Promise<void> {
  const names = await readdir(join(folder, 'assets'));
  const sizes = await Promise.all(names.map(async (name) => (await stat(join(folder, 'assets', name))).size));
  const assets = names.filter((_, at) => (sizes[at] ?? 0) <= LARGEST).map((name) => `assets/${name}`);
  const missing = (): Promise<readonly string[]> =>
    page.evaluate(
      async (files) => {
        if (!navigator.serviceWorker.controller) return files;
        const root = (await navigator.serviceWorker.ready).scope;
        const kept = await Promise.all(files.map((file) => caches.match(root + file, { ignoreSearch: true })));
        return files.filter((_, at) => kept[at] === undefined);
      },
      [...assets, 'data/record.json'],
    );
  await expect.poll(missing, { timeout: 30_000 }).toEqual([]);
}
