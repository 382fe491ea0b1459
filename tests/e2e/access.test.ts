/**
 * Nobody is shut out: an independent checker (axe-core) looks at the page in every state a reader meets, in every language,
 * both themes, on a desk and on a phone.
 */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { LANGUAGES } from '../../src/model/index.ts';
import { launchBrowser } from './browser.ts';
import { visit } from './page.ts';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** Rules that axe leaves out unless asked: the target size of WCAG 2.2, and those still called experimental. */
const FURTHER = [
  'target-size',
  'css-orientation-lock',
  'focus-order-semantics',
  'label-content-name-mismatch',
  'p-as-heading',
] as const;

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
  const found = await page.evaluate(async (further) => {
    const { axe } = window as unknown as { axe: { run(options: object): Promise<{ violations: Violation[] }> } };
    const rules = Object.fromEntries(further.map((id) => [id, { enabled: true }]));
    return (await axe.run({ rules, resultTypes: ['violations'] })).violations;
  }, FURTHER);
  return found.map(
    ({ id, nodes }) =>
      `${id}: ${nodes.map(({ html, failureSummary }) => `${html.slice(0, 160)} (${failureSummary ?? ''})`).join(' | ')}`,
  );
}

const CALL = '2025-02-24-phone';
const PANEL = `aside[data-panel="${CALL}"]`;

/** The states, each reached from the one before. */
const STATES: readonly { readonly name: string; readonly reach: (page: Page) => Promise<void> }[] = [
  { name: 'start page', reach: (page) => page.locator('[data-contact]').first().waitFor() },
  {
    name: 'open panel',
    reach: async (page) => {
      await page.locator(`#contacts a[href$="/e/${CALL}/"]`).click();
      await page.locator(`${PANEL} article`).first().waitFor();
    },
  },
  {
    name: 'open article',
    reach: async (page) => {
      await page.locator(`${PANEL} article button[aria-expanded="false"]`).first().click();
      await page.locator('aside article [lang] p').first().waitFor();
    },
  },
  {
    name: 'about',
    reach: async (page) => {
      await page.locator(`${PANEL} .close`).click();
      await page.locator('header .tools button.small').last().click();
      await page.locator('dialog[open] h2').waitFor();
    },
  },
];

const SIZES = { desktop: { width: 1280, height: 800 }, phone: { width: 390, height: 844 } };

describe.each(LANGUAGES)('in %s', (language) => {
  it.each(['desktop', 'phone'] as const)(
    'there is nothing that axe objects to, in either theme, on a %s',
    async (size) => {
      const { page, close } = await visit(browser, `#lang=${language}`, {
        viewport: SIZES[size],
        hasTouch: size === 'phone',
        isMobile: size === 'phone',
        reducedMotion: 'reduce',
      });
      try {
        await page.locator(`html[lang="${language}"]`).waitFor();
        await page.evaluate(AXE);
        const found: Record<string, readonly string[]> = {};
        for (const { name, reach } of STATES) {
          await reach(page);
          for (const colorScheme of ['light', 'dark'] as const) {
            await page.emulateMedia({ colorScheme });
            found[`${name}, ${colorScheme}`] = await violations(page);
          }
        }
        expect(Object.keys(found)).toHaveLength(8);
        expect(Object.entries(found).filter(([, objections]) => objections.length > 0)).toEqual([]);
      } finally {
        await close();
      }
    },
  );
});
