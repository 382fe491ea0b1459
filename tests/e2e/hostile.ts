/** A browser that counts what attacks do: scripts run, dialogs, requests to strangers, breaches of the policy. */
import type { Browser, BrowserContext, BrowserContextOptions } from 'playwright-core';
import { isPictureAllowed } from '../../src/model/index.ts';
import { CANARY } from '../attacks/corpus.ts';

/** Picture hosts of the publisher whose articles the attacks stand in. */
const PICTURES = ['gdb.voanews.com', 'images.weserv.nl'];

export interface Harm {
  readonly runs: readonly string[];
  readonly dialogs: readonly string[];
  /** Requests to hosts that are not listed. */
  readonly strangers: readonly string[];
  readonly violations: readonly string[];
  /** Windows that opened, and top pages that went elsewhere. */
  readonly departures: readonly string[];
  readonly errors: readonly string[];
}
export const NO_HARM: Harm = { runs: [], dialogs: [], strangers: [], violations: [], departures: [], errors: [] };

export interface Watch {
  readonly context: BrowserContext;
  readonly harm: Harm;
  /** Pictures asked of listed hosts: that pictures are asked for at all shows that the others could have been. */
  readonly pictures: readonly string[];
}

const PIXEL = Buffer.from('R0lGODlhAQABAAAAACH5BAEKAAEALAAAAAABAAEAAAICTAEAOw==', 'base64');

export async function watch(browser: Browser, site: string, options: BrowserContextOptions = {}): Promise<Watch> {
  const context = await browser.newContext({
    viewport: { width: 1280, height: 900 },
    locale: 'en-GB',
    serviceWorkers: 'block',
    acceptDownloads: true,
    ...options,
  });
  context.setDefaultTimeout(30_000);
  const seen = { runs: [], dialogs: [], strangers: [], violations: [], departures: [], errors: [] } as Record<keyof Harm, string[]>; // prettier-ignore
  const pictures: string[] = [];
  await context.exposeBinding(CANARY, (_, number: unknown) => void seen.runs.push(String(number)));
  await context.exposeBinding('__violation', (_, what: string) => void seen.violations.push(what));
  await context.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', (event) => {
      const tell = (globalThis as unknown as { __violation: (what: string) => void }).__violation;
      tell(`${event.effectiveDirective} ${event.blockedURI} ${event.sample}`);
    });
  });
  const host = new URL(site).host;
  await context.route(
    (url) => url.host !== host,
    (route) => {
      const request = route.request();
      const url = request.url();
      if (request.resourceType() === 'image' && isPictureAllowed(url, PICTURES)) pictures.push(url);
      else seen.strangers.push(url);
      return route.fulfill({ contentType: 'image/gif', body: PIXEL });
    },
  );
  context.on('dialog', (dialog) => {
    seen.dialogs.push(dialog.message());
    void dialog.dismiss();
  });
  let first = true;
  context.on('page', (page) => {
    if (!first) seen.departures.push(`a window: ${page.url()}`);
    first = false;
    page.on('pageerror', (error) => seen.errors.push(error.stack ?? error.message));
    page.on('framenavigated', (frame) => {
      if (frame !== page.mainFrame() || new URL(frame.url()).host !== host) seen.departures.push(frame.url());
    });
  });
  return { context, harm: seen, pictures };
}
