/** Nobody is shut out: an independent checker (axe-core) looks at the page in every state a reader meets. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchBrowser } from './browser.ts';
import { visit } from './page.ts';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

let browser: Browser;

beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

interface Violation {
  readonly id: string;
  readonly nodes: readonly { readonly html: string; readonly failureSummary?: string }[];
}

async function violations(page: Page): Promise<string[]> {
  await page.evaluate(AXE);
  const found = await page.evaluate(async () => {
    const { axe } = window as unknown as { axe: { run(): Promise<{ violations: Violation[] }> } };
    return (await axe.run()).violations;
  });
  return found.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 160)).join(' | ')}`);
}

const CALL = '2025-02-24-phone';

const STATES: readonly { name: string; path: string; ready: string; open?: string }[] = [
  { name: 'the start page', path: '', ready: '[data-contact]' },
  { name: 'an open panel', path: `e/${CALL}/`, ready: `aside[data-panel="${CALL}"] h2` },
  {
    name: 'an open article',
    path: `e/${CALL}/`,
    ready: `aside[data-panel="${CALL}"] article button[aria-expanded="false"]`,
    open: `aside[data-panel="${CALL}"] article button[aria-expanded="false"]`,
  },
];

const SIZES = { desktop: { width: 1280, height: 800 }, phone: { width: 390, height: 844 } };

describe.each(STATES)('$name', ({ path, ready, open }) => {
  it.each(
    (['en-GB', 'zh-CN'] as const).flatMap((locale) =>
      (['light', 'dark'] as const).flatMap((colorScheme) =>
        (['desktop', 'phone'] as const).map((size) => ({ locale, colorScheme, size })),
      ),
    ),
  )('has nothing that axe objects to: $locale, $colorScheme, $size', async ({ locale, colorScheme, size }) => {
    const { page, close } = await visit(browser, path, {
      locale,
      colorScheme,
      viewport: SIZES[size],
      hasTouch: size === 'phone',
      reducedMotion: 'reduce',
    });
    try {
      await page.locator(ready).first().waitFor();
      if (open) {
        await page.locator(open).first().click();
        await page.locator('aside article [lang] p').first().waitFor();
      }
      expect(await violations(page)).toEqual([]);
    } finally {
      await close();
    }
  });
});
