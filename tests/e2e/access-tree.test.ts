/**
 * What assistive technology is given, read from the browser's own accessibility tree: each contact once in the line and once
 * in the list, with a name that says what, when and where; landmarks and headings in order; and what is announced.
 */
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchBrowser } from './browser.ts';
import { goTo, on } from './line.ts';
import { site } from './page.ts';

let browser: Browser;

beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

interface Spoken {
  readonly role: string;
  readonly name: string;
  readonly level: number | null;
  readonly url: string;
  readonly within: readonly Spoken[];
}

interface AxNode {
  readonly nodeId: string;
  readonly ignored: boolean;
  readonly role?: { readonly value?: string };
  readonly name?: { readonly value?: string };
  readonly childIds?: readonly string[];
  readonly properties?: readonly { readonly name: string; readonly value: { readonly value?: unknown } }[];
}

/** The tree as it is spoken: what is ignored gives way to its children. */
async function tree(page: Page): Promise<Spoken> {
  const session = await page.context().newCDPSession(page);
  const { nodes } = (await session.send('Accessibility.getFullAXTree')) as unknown as { nodes: readonly AxNode[] };
  await session.detach();
  const byId = new Map(nodes.map((node) => [node.nodeId, node]));
  const spoken = (node: AxNode): readonly Spoken[] => {
    const within = (node.childIds ?? []).flatMap((id) => {
      const child = byId.get(id);
      return child ? spoken(child) : [];
    });
    if (node.ignored) return within;
    const property = (name: string): unknown => node.properties?.find((it) => it.name === name)?.value.value;
    const level = property('level');
    return [
      {
        role: node.role?.value ?? '',
        name: (node.name?.value ?? '').replace(/\s+/g, ' ').trim(),
        level: typeof level === 'number' ? level : null,
        url: String(property('url') ?? ''),
        within,
      },
    ];
  };
  const [root] = nodes[0] ? spoken(nodes[0]) : [];
  if (!root) throw new Error('there is no accessibility tree');
  return root;
}

const all = (node: Spoken): readonly Spoken[] => [node, ...node.within.flatMap(all)];
const ofRole = (node: Spoken, role: string): readonly Spoken[] => all(node).filter((it) => it.role === role);

function one(node: Spoken, role: string, name?: string): Spoken {
  const found = ofRole(node, role).filter((it) => name === undefined || it.name === name);
  if (found.length !== 1 || !found[0]) throw new Error(`${found.length} of ${role} ${name ?? ''}`);
  return found[0];
}

interface Known {
  readonly id: string;
  readonly kind: string;
  readonly start: string;
  readonly end: string;
  readonly precision: string;
  readonly place?: { readonly en: string; readonly city?: { readonly en: string } };
}

async function known(page: Page): Promise<readonly Known[]> {
  return ((await (await page.request.get(`${site}data/index.json`)).json()) as { contacts: Known[] }).contacts;
}

/** The kinds as marks and clusters call them. */
const KINDS: Readonly<Record<string, readonly [single: string, cluster: RegExp]>> = {
  'in-person': ['Meeting', /^(\d+) meetings?,/],
  video: ['Video meeting', /^(\d+) video meetings?,/],
  phone: ['Telephone call', /^(\d+) telephone calls?,/],
  message: ['Message', /^(\d+) messages?,/],
  multilateral: ['Summit with others', /^(\d+) summits? with others,/],
  envoy: ['Through an envoy', /^(\d+) envoys? received,/],
};

/** What a name must say of a contact: kind, the day with its weekday (or the coarser date), and the place. */
function saysAll({ kind, start, end, precision, place }: Known, name: string): boolean {
  const day = new Intl.DateTimeFormat('en-GB', { dateStyle: 'full', timeZone: 'UTC' }).format(new Date(start));
  const year = start.slice(0, 4);
  const date = precision === 'day' && start === end ? day.replace(',', '') : year;
  const where = place?.city?.en ?? place?.en ?? '';
  return name.startsWith(KINDS[kind]?.[0] ?? '?') && name.includes(date) && name.includes(where);
}

const inWindow = (contacts: readonly Known[], from: string, to: string): readonly Known[] =>
  contacts.filter(({ start, end }) => end >= from && start <= to);

const line = (root: Spoken): readonly Spoken[] => ofRole(one(root, 'application', 'Timeline of contacts'), 'button');
const rows = (root: Spoken): readonly Spoken[] => ofRole(one(root, 'region', 'Contacts in view'), 'link');

const YEARS = ['2021', '2022', '2023', '2024', '2025'];

describe('each contact in view', () => {
  it.each([
    [1280, 800],
    [390, 844],
  ] as const)('is in the line once, alone or counted in one cluster, and in the list once: %i × %i', (width, height) =>
    on(browser, '', { viewport: { width, height }, reducedMotion: 'reduce' }, async ({ page }) => {
      const contacts = await known(page);
      const windows = [['2021-01-01', '2025-12-31'], ...YEARS.map((year) => [`${year}-01-01`, `${year}-12-31`])];
      for (const [from = '', to = ''] of windows) {
        await goTo(page, from, to);
        const root = await tree(page);
        const wanted = inWindow(contacts, from, to);
        const marks = line(root);
        for (const [kind, [single, cluster]] of Object.entries(KINDS)) {
          const alone = marks.filter(({ name }) => name.startsWith(single)).length;
          const counted = marks.map(({ name }) => Number(cluster.exec(name)?.[1] ?? 0)).reduce((a, b) => a + b, 0);
          const expected = wanted.filter((contact) => contact.kind === kind).length;
          expect({ from, kind, marks: alone + counted }).toEqual({ from, kind, marks: expected });
        }
        expect(new Set(marks.map(({ name }) => name)).size).toBe(marks.length);
        const listed = rows(root).map(({ url }) => decodeURIComponent(new URL(url).pathname.split('/').at(-2) ?? ''));
        expect([...listed].sort()).toEqual(wanted.map(({ id }) => id).sort());
      }
    }),
  );

  it('says what it is, when and where: each, as soon as it stands alone', { timeout: 120_000 }, () =>
    on(browser, '', { viewport: { width: 1920, height: 1080 }, reducedMotion: 'reduce' }, async ({ page }) => {
      const contacts = await known(page);
      const named = new Map<string, string>();
      const look = async (from: string, to: string): Promise<void> => {
        await goTo(page, from, to);
        const names = line(await tree(page)).map(({ name }) => name);
        for (const contact of inWindow(contacts, from, to)) {
          const own = names.filter((name) => saysAll(contact, name));
          if (own.length > 0 && own[0] !== undefined) named.set(contact.id, own[0]);
        }
      };
      for (const year of YEARS) {
        for (const [from, to] of [
          ['01-01', '03-31'],
          ['04-01', '06-30'],
          ['07-01', '09-30'],
          ['10-01', '12-31'],
        ] as const) {
          await look(`${year}-${from}`, `${year}-${to}`);
        }
      }
      for (const { id, start } of contacts) {
        if (named.has(id)) continue;
        const near = (days: number): string =>
          new Date(Date.parse(start) + days * 86_400_000).toISOString().slice(0, 10);
        await look(near(-2), near(2));
      }
      expect(contacts.filter(({ id }) => !named.has(id)).map(({ id }) => id)).toEqual([]);
      expect(named.get('2025-02-24-phone')).toMatch(/^Telephone call, Monday 24 February 2025, .*\d articles?$/);
      expect(named.get('2022-02-04-in-person')).toMatch(/^Meeting, Friday 4 February 2022, Beijing/);
    }),
  );
});

describe('the page', () => {
  it('has its landmarks, one heading of the first level, and none that skips a level', () =>
    on(browser, 'e/2025-02-24-phone/', { reducedMotion: 'reduce' }, async ({ page }) => {
      await page.locator('aside article button[aria-expanded="false"]').first().click();
      await page.locator('aside article [lang] p').first().waitFor();
      const root = await tree(page);
      for (const role of ['banner', 'main', 'complementary', 'search']) expect(ofRole(root, role)).toHaveLength(1);
      const levels = ofRole(root, 'heading').map(({ level }) => level ?? 0);
      expect(levels[0]).toBe(1);
      expect(levels.filter((level) => level === 1)).toHaveLength(1);
      expect(levels.filter((level, at) => at > 0 && level > (levels[at - 1] ?? 0) + 1)).toEqual([]);
    }));

  it('begins with a way past the line to the list, and shows where the focus is', () =>
    on(browser, '', { reducedMotion: 'reduce' }, async ({ page }) => {
      await page.keyboard.press('Tab');
      const skip = page.locator('a:focus');
      expect(await skip.textContent()).toBe('Skip to the list of contacts');
      expect((await skip.boundingBox())?.y).toBeGreaterThanOrEqual(0);
      await page.keyboard.press('Enter');
      await page.locator('#contacts:focus').waitFor();
      await page.keyboard.press('Tab');
      const row = page.locator('#contacts a:focus');
      expect(await row.evaluate((it) => getComputedStyle(it).outlineStyle)).toBe('solid');
      // From the controls into the line: its mark wears the ring.
      await page.getByRole('button', { name: '2025', exact: true }).focus();
      await page.keyboard.press('Tab');
      await page.locator('[data-timeline] .ring').waitFor();
    }));

  it('announces counts once zoom and filters have come to rest, not on the way', () =>
    on(browser, '', { reducedMotion: 'no-preference' }, async ({ page }) => {
      await page.evaluate(() => {
        const said: string[] = [];
        Object.assign(window, { said });
        for (const region of document.querySelectorAll('[role="status"], [aria-live]')) {
          new MutationObserver(() => said.push(region.textContent ?? '')).observe(region, {
            childList: true,
            characterData: true,
            subtree: true,
          });
        }
      });
      const said = (): Promise<readonly string[]> =>
        page.evaluate(() => (window as unknown as { said: string[] }).said);
      const zoom = page.getByRole('button', { name: 'Zoom in' });
      for (let step = 0; step < 3; step++) await zoom.click();
      await expect.poll(said, { timeout: 10_000 }).toHaveLength(1);
      const counted = (await page.locator('#contacts .heading p').textContent()) ?? '';
      expect((await said())[0]).toContain(`${Number.parseInt(counted)} contacts in view, `);

      await page.locator('#search').pressSequentially('Moscow', { delay: 20 });
      await expect.poll(said, { timeout: 10_000 }).toHaveLength(2);
      const found = await page.locator('#contacts li').count();
      expect((await said())[1]).toBe(`${found} contact${found === 1 ? '' : 's'} in view`);
    }));
});
