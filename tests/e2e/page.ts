/** A page of the built site, with everything it complains of or asks foreign hosts for kept for the test to look at. */
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { inject } from 'vitest';

export interface Visit {
  readonly page: Page;
  /** Console messages and uncaught errors. */
  readonly complaints: readonly string[];
  /** Requests to hosts other than the site's. */
  readonly foreign: readonly string[];
  readonly close: () => Promise<void>;
}

export const site = inject('site');

/** Opens `path` (below the site's root) in a fresh context, as a newcomer would. Foreign requests are refused and listed. */
export async function visit(browser: Browser, path: string, options: BrowserContextOptions = {}): Promise<Visit> {
  const context = await browser.newContext({
    viewport: { width: 1280, height: 800 },
    locale: 'en-GB',
    timezoneId: 'America/St_Johns',
    ...options,
  });
  const complaints: string[] = [];
  const foreign: string[] = [];
  await context.route(
    (url) => url.host !== new URL(site).host,
    (route) => {
      foreign.push(route.request().url());
      return route.abort();
    },
  );
  const page = await context.newPage();
  page.on('console', (message) => {
    const { url } = message.location();
    // The browser's word on a request that was refused above; it is in `foreign` already.
    if (foreign.includes(url) && message.text().includes('ERR_FAILED')) return;
    complaints.push(`${message.type()}: ${message.text()} ${url}`.trim());
  });
  page.on('pageerror', (error) => complaints.push(`uncaught: ${error.message}`));
  page.setDefaultTimeout(15_000);
  await page.goto(site + path);
  return { page, complaints, foreign, close: () => context.close() };
}

export interface Window_ {
  readonly from: string;
  readonly to: string;
}

/** The window that the line says it shows, once it has settled on one that differs from `before`. */
export async function settledWindow(page: Page, before?: Window_): Promise<Window_> {
  const line = page.locator('[data-timeline]');
  await page.waitForFunction((old) => {
    const element = document.querySelector<HTMLElement>('[data-timeline]');
    const { from, to } = element?.dataset ?? {};
    return from && to && (!old || old.from !== from || old.to !== to);
  }, before ?? null);
  return {
    from: (await line.getAttribute('data-from')) ?? '',
    to: (await line.getAttribute('data-to')) ?? '',
  };
}
