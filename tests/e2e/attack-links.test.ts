/** Links that strangers send: whatever stands in path and fragment, the page stands and shows the record. */
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ATTACKS } from '../attacks/corpus.ts';
import { launchBrowser } from './browser.ts';
import { NO_HARM, watch, type Watch } from './hostile.ts';
import { site } from './page.ts';

const CALL = '2025-02-24-phone';
const LONG = 'x'.repeat(100_000);
const MANY = Array.from({ length: 5000 }, (_, at) => `phone${at}`).join('~');

/** [what, path and fragment below the site's root]. */
const LINKS: readonly (readonly [string, string])[] = [
  ['a window turned round', '#t=2024-12..2021-01'],
  ['a window of one day', '#t=2025-02-24..2025-02-24'],
  ['a window of two hundred years', '#t=1900-01..2100-12'],
  ['a window before all contacts', '#t=1901-01..1901-02'],
  ['a window after all contacts', '#t=2099-01..2100-12'],
  ['days that do not exist', '#t=2023-02-29..2023-02-31'],
  ['a thirteenth month', '#t=2023-13..2023-14'],
  ['the year 0', '#t=0000-01..0000-12'],
  ['years of six digits', '#t=999999-01..999999-12'],
  ['no numbers', '#t=NaN..Infinity'],
  ['exponents', '#t=1e309..-1e309'],
  ['a window with one end', '#t=2022-02..'],
  ['a window of dots', '#t=....'],
  ['several windows', '#t=2022-01..2022-02&t=2023-01..2023-02&t=x'],
  ['five thousand kinds', `#kind=${MANY}`],
  ['one kind five thousand times', `#kind=${'phone~'.repeat(5000)}`],
  ['names of prototypes as kinds', '#kind=__proto__~constructor~toString~hasOwnProperty'],
  ['names of prototypes as parameters', '#__proto__=1&constructor=2&toString=3&__proto__[x]=4'],
  ['a prototype as place', '#place=__proto__'],
  ['a prototype as language', '#lang=__proto__'],
  ['a language that nobody speaks', '#lang=tlh-Latn-x-whatever'],
  ['a place outside', '#place=../../../etc/passwd'],
  ['a place that nobody knows', '#place=atlantis'],
  ['a publisher that nobody knows', '#pub=nobody-at-all'],
  ['a query that turns text round', '#q=%E2%80%AE%E2%81%A6%D8%9C%E2%80%8F'],
  ['a query of nothing visible', '#q=%E2%80%8B%E2%80%8D%EF%BB%BF%C2%AD%00'],
  ['a query of markup', `#q=${encodeURIComponent('<img src=x onerror=canary(1)>')}`],
  ['a query of an expression', '#q=(a%2B)%2B%24%5B%5C'],
  ['a query of 100 KB', `#q=${LONG}`],
  ['a query of 100 KB, encoded', `#q=${'%E4%B9%A0'.repeat(11_000)}`],
  ['a fragment of 100 KB', `#${LONG}`],
  ['ten thousand parameters', `#${Array.from({ length: 10_000 }, (_, at) => `a${at}=${at}`).join('&')}`],
  ['broken percent signs', '#q=%E0%A4%A&t=%&kind=%zz'],
  ['a lone half of a letter', '#q=%ED%A0%80'],
  ['a script as fragment', '#javascript:canary(1)'],
  ['a fragment that names an element', '#app'],
  ['a fragment of text', '#:~:text=Putin'],
  ['a search part', '?q=x&t=2022&__proto__=1&embed=1'],
  ['an embed that says no', '#embed=2&direct=yes'],
  ['a contact with a hostile view', `e/${CALL}/#t=9999-99..0000-00&kind=__proto__&q=${'%E2%80%AE'.repeat(50)}`],
];

/** Paths that lead to no contact; the host answers them with its page for what is missing. */
const LOST: readonly (readonly [string, string])[] = [
  ['no such id', 'e/2025-02-25-phone/'],
  ['a prototype', 'e/__proto__/'],
  ['a prototype without underscores', 'e/constructor/'],
  ['an id of the year 0', 'e/0000-00-00-phone/'],
  ['an id of the year 9999', 'e/9999-12-31-phone/'],
  ['an id of markup', `e/${encodeURIComponent('<img src=x onerror=canary(1)>')}/`],
  ['an id that turns text round', 'e/%E2%80%AEenohp-42-20-5202/'],
  ['an id of three thousand letters', `e/${'x'.repeat(3000)}/`],
  ['an id of ninety letters', `e/${'x'.repeat(90)}/`],
  ['an encoded way up', 'e/%2e%2e%2f%2e%2e%2fdata%2findex.json/'],
  ['a double encoded way up', 'e/%252e%252e%252fdata/'],
  ['a backslash', 'e/..%5c..%5cdata/'],
  ['a NUL', 'e/2025-02-24-phone%00/'],
  ['half an encoding', 'e/%E4%B9/'],
];

let browser: Browser;
let watched: Watch;
beforeAll(async () => {
  browser = await launchBrowser();
  watched = await watch(browser, site);
});
afterAll(() => browser.close());

/** What the page shows at an address: its window, its marks and rows, and what it says instead of rows. */
async function look(address: string) {
  const page = watched.context.pages()[0] ?? (await watched.context.newPage());
  // So that every link is opened as by a newcomer: a change of the fragment alone would not load the page anew.
  await page.goto(`${site}data/schema/index.json`);
  await page.goto(site + address);
  await page.locator('[data-timeline]').waitFor();
  return page.evaluate(() => {
    const line = document.querySelector<HTMLElement>('[data-timeline]');
    return {
      title: document.title,
      from: line?.dataset['from'] ?? '',
      to: line?.dataset['to'] ?? '',
      rows: document.querySelectorAll('#contacts a[href*="/e/"]').length,
      says: document.querySelector('#contacts')?.textContent ?? '',
      panel: document.querySelector<HTMLElement>('aside[data-panel]')?.innerText ?? null,
      wide: document.documentElement.scrollWidth - innerWidth,
      polluted: ['x', '1', 'a'].some((name) => name in {}),
    };
  });
}

function expectToStand(seen: Awaited<ReturnType<typeof look>>): void {
  expect(seen.title).toMatch(/Xi–Putin contacts/);
  expect(seen.title.length).toBeLessThan(200);
  expect(seen.from).toMatch(/^\d{4}-\d{2}-\d{2}/);
  expect(seen.from <= seen.to).toBe(true);
  expect([seen.from.slice(0, 4) >= '2013', seen.to.slice(0, 4) <= '2032']).toEqual([true, true]);
  // Either rows, or words that say why there are none.
  expect(seen.rows > 0 || /No contact/.test(seen.says)).toBe(true);
  expect(seen.wide).toBeLessThanOrEqual(0);
  expect(seen.polluted).toBe(false);
  // A missing address is the host's 404, which is no harm.
  expect(watched.harm).toEqual(NO_HARM);
}

describe('a link with a hostile view', () => {
  it.each(LINKS)('%s', async (_, address) => {
    expectToStand(await look(address));
  });

  it('each attack of the corpus as a query is only searched for', { timeout: 120_000 }, async () => {
    const page = watched.context.pages()[0] ?? (await watched.context.newPage());
    await page.goto(site);
    await page.locator('[data-timeline]').waitFor();
    for (const { text } of ATTACKS) {
      await page.evaluate(
        (query) => {
          location.hash = `q=${encodeURIComponent(query)}`;
        },
        text.replace(/\p{Cs}/gu, ''),
      );
    }
    expectToStand(await look(`#q=${encodeURIComponent(ATTACKS[0]?.text ?? '')}`));
  });
});

describe('a link to what is no contact', () => {
  it.each(LOST)('%s', async (_, address) => {
    const seen = await look(address);
    expectToStand(seen);
    if (/^e\/(2025-02-25|0000|9999|x{90}\/)/.test(address)) expect(seen.panel).toMatch(/There is no contact/);
  });
});
