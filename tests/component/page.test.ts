import { screen, waitFor, within } from '@testing-library/svelte';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { address, CONTACTS, INDEX, open, travel } from './world.ts';

const list = (): HTMLElement => screen.getByRole('region', { name: 'Contacts in view' });
const rows = (): string[] =>
  within(list())
    .queryAllByRole('link')
    .map((link) => /\/e\/([^/]*)\/$/.exec(link.getAttribute('href') ?? '')?.[1] ?? '');

beforeEach(() => window.localStorage.clear());
afterEach(() => window.localStorage.clear());

describe('the list', () => {
  test('holds every contact, newest first, with kind, day, place and number of sources', async () => {
    await open();
    expect(rows()).toEqual(CONTACTS.map(({ id }) => id).reverse());
    expect(screen.getByRole('link', { name: /9 Apr 2024/ })).toHaveTextContent(
      /9 Apr 2024\s*Through an envoy: A minister is received\s*Beijing\s*2 sources/,
    );
    expect(screen.getByRole('link', { name: /A letter not sent/ })).toHaveTextContent('Cancelled');
  });

  test('follows the window', async () => {
    const { page } = await open();
    page.setViewport({ from: Date.UTC(2023, 0, 1), to: Date.UTC(2024, 0, 1) }, true);
    await waitFor(() => expect(rows()).toEqual(['2023-07-04-multilateral', '2023-03-20-in-person']));
    expect(list()).toHaveTextContent('2 of 7 contacts');
  });

  test('an empty window says so and leads back', async () => {
    const { user } = await open({ path: '#t=2021-01..2021-03' });
    expect(rows()).toEqual([]);
    await user.click(screen.getByRole('button', { name: 'Show the whole line' }));
    expect(rows()).toHaveLength(7);
  });

  test('a thousand contacts are drawn in portions, and the open one is always there', async () => {
    const many = Array.from({ length: 1000 }, (_, at) => ({
      ...CONTACTS[5],
      id: `2023-01-01-${String(at).padStart(4, '0')}`,
      start: '2023-01-01',
      end: '2023-01-01',
    }));
    const { user, page } = await open({ answers: { 'index.json': { ...INDEX, contacts: many } } });
    expect(rows()).toHaveLength(150);
    await user.click(screen.getByRole('button', { name: 'Show 150 more contacts' }));
    expect(rows()).toHaveLength(300);
    page.select('2023-01-01-0400');
    await waitFor(() => expect(rows()).toContain('2023-01-01-0400'));
  });
});

describe('filters', () => {
  test('a kind is a press, its count beside it, and a second press undoes it', async () => {
    const { user } = await open();
    const chip = screen.getByRole('button', { name: 'Telephone, 1 contact' });
    await user.click(chip);
    expect(chip).toHaveAttribute('aria-pressed', 'true');
    expect(rows()).toEqual(['2025-02-24-phone']);
    expect(address()).toBe('#kind=phone');
    await user.click(screen.getByRole('button', { name: 'Video, 1 contact' }));
    expect(rows()).toEqual(['2025-02-24-phone', '2025-01-21-video']);
    await user.click(chip);
    await user.click(screen.getByRole('button', { name: 'Video, 1 contact' }));
    expect(rows()).toHaveLength(7);
    expect(address()).toBe('');
  });

  test('direct only leaves out summits and envoys', async () => {
    const { user } = await open();
    await user.click(screen.getByRole('button', { name: 'Direct only' }));
    expect(rows()).toHaveLength(5);
    expect(screen.getByRole('button', { name: 'Envoys, 0 contacts' })).toBeInTheDocument();
  });

  test('a place leaves what happened there', async () => {
    const { user } = await open();
    await user.selectOptions(screen.getByRole('combobox', { name: 'Place' }), 'Beijing (2)');
    expect(rows()).toEqual(['2024-04-09-envoy', '2022-02-in-person']);
    expect(address()).toBe('#place=beijing');
  });

  test.each([
    ['phone', ['2025-02-24-phone']],
    ['lavrov', ['2024-04-09-envoy']],
    ['拉夫罗夫', ['2024-04-09-envoy']],
    ['普京 通话', ['2025-02-24-phone']],
    ['通电话', ['2025-02-24-phone']],
    ['2025-02-24', ['2025-02-24-phone']],
    ['2025年2月24日', ['2025-02-24-phone']],
    ['feb 2025 call', ['2025-02-24-phone']],
    ['ＶＩＳＩＴ spring', ['2023-03-20-in-person']],
    ['莫斯科', ['2023-03-20-in-person']],
    ['oscow', []],
    ['arctic', ['2023-07-04-multilateral']],
    ['電話', ['2025-02-24-phone', '2023-07-04-multilateral']],
    ['电话', ['2025-02-24-phone', '2023-07-04-multilateral']],
  ])('the search for %s', async (query, found) => {
    const { user } = await open();
    await user.type(screen.getByRole('searchbox'), query);
    await waitFor(() => expect(rows()).toEqual(found));
  });

  test('nothing is searched through before the reader goes to the box', async () => {
    const { user, asked } = await open();
    expect(asked).not.toContain('search.json');
    await user.click(screen.getByRole('searchbox'));
    await waitFor(() => expect(asked).toContain('search.json'));
  });

  test('without its texts the search still finds what the list says', async () => {
    const { user } = await open({ answers: { 'search.json': null } });
    await user.type(screen.getByRole('searchbox'), 'lavrov');
    await waitFor(() => expect(rows()).toEqual(['2024-04-09-envoy']));
    expect(await screen.findByText('1 contact in view')).toBeInTheDocument();
  });

  test('a publisher leaves what it reports; those of one contact are not offered', async () => {
    const { user } = await open();
    const select = screen.getByRole('combobox', { name: 'Publisher' });
    await user.hover(select);
    await screen.findByRole('option', { name: 'First agency (2)' });
    expect(screen.queryByRole('option', { name: 'A paper (1)' })).not.toBeInTheDocument();
    await user.selectOptions(select, 'First agency (2)');
    expect(rows()).toEqual(['2025-02-24-phone', '2025-01-21-video']);
    expect(address()).toBe('#pub=agency');
    expect(screen.getByRole('button', { name: 'In person, 0 contacts' })).toBeInTheDocument();
  });

  test('an address with a publisher shows its contacts at once, and an unknown one none', async () => {
    const { unmount } = await open({ path: '#pub=paper' });
    expect(rows()).toEqual(['2025-02-24-phone']);
    expect(screen.getByRole('combobox', { name: 'Publisher' })).toHaveValue('paper');
    unmount();
    await open({ path: '#pub=nobody' });
    expect(rows()).toEqual([]);
  });

  test('nothing found says so and can be cleared', async () => {
    const { user } = await open({ path: '#q=nowhere&direct=1' });
    expect(screen.getByRole('searchbox')).toHaveValue('nowhere');
    expect(within(list()).getByText('No contact matches the filters.')).toBeVisible();
    await user.click(within(list()).getByRole('button', { name: 'Clear filters' }));
    expect(rows()).toHaveLength(7);
    expect(screen.getByRole('searchbox')).toHaveValue('');
  });

  test('how many are left is announced, but nothing on arrival', async () => {
    const { user } = await open({ path: '#kind=phone' });
    const announced = (): boolean => screen.queryAllByRole('status').some((it) => /in view/.test(it.textContent ?? ''));
    expect(announced()).toBe(false);
    await user.click(screen.getByRole('button', { name: 'Direct only' }));
    expect(await screen.findByText('1 contact in view')).toBeInTheDocument();
  });
});

describe('the address', () => {
  test('is left alone until the reader acts', async () => {
    const before = window.history.length;
    await open({ path: '#kind=phone&nonsense=1' });
    expect(window.history.length).toBe(before + 1);
    expect(window.location.hash).toBe('#kind=phone&nonsense=1');
  });

  test('follows the window once it has settled, without a new step', async () => {
    const { page } = await open();
    const before = window.history.length;
    page.setViewport({ from: Date.UTC(2023, 0, 1), to: Date.UTC(2024, 0, 1) }, false);
    expect(address()).toBe('');
    page.setViewport({ from: Date.UTC(2023, 0, 1), to: Date.UTC(2024, 0, 1) }, true);
    expect(address()).toBe('#t=2023-01..2023-12');
    page.setViewport({ from: Date.UTC(2023, 0, 5), to: Date.UTC(2023, 5, 1) }, true);
    expect(address()).toBe('#t=2023-01-05..2023-05-31');
    expect(window.history.length).toBe(before);
  });

  test('a query typed in one go is one step', async () => {
    const { user } = await open();
    const before = window.history.length;
    await user.type(screen.getByRole('searchbox'), 'moscow');
    await waitFor(() => expect(address()).toBe('#q=moscow'));
    expect(window.history.length).toBe(before + 1);
    await travel(-1);
    await waitFor(() => expect(screen.getByRole('searchbox')).toHaveValue(''));
    expect(rows()).toHaveLength(7);
  });

  test('Back and Forward bring back contact, filters and window', async () => {
    const { user, page } = await open();
    page.setViewport({ from: Date.UTC(2024, 0, 1), to: Date.UTC(2026, 0, 1) }, true);
    await user.click(await screen.findByRole('link', { name: /A call in February/ }));
    await user.click(within(list()).getByRole('link', { name: /A talk at the start/ }));
    await user.click(screen.getByRole('button', { name: 'Direct only' }));
    page.setViewport({ from: Date.UTC(2025, 0, 1), to: Date.UTC(2025, 3, 1) }, true);

    await travel(-1);
    await waitFor(() => expect(screen.getByRole('complementary')).toHaveAttribute('data-panel', '2025-01-21-video'));
    expect(screen.getByRole('button', { name: 'Direct only' })).toHaveAttribute('aria-pressed', 'false');
    expect(page.viewport).toEqual({ from: Date.UTC(2024, 0, 1), to: Date.UTC(2026, 0, 1) });
    await travel(-1);
    await waitFor(() => expect(screen.getByRole('complementary')).toHaveAttribute('data-panel', '2025-02-24-phone'));
    await travel(-1);
    await waitFor(() => expect(screen.queryByRole('complementary')).not.toBeInTheDocument());
    expect(page.viewport).toEqual({ from: Date.UTC(2024, 0, 1), to: Date.UTC(2026, 0, 1) });
    await travel(1);
    await waitFor(() => expect(screen.getByRole('complementary')).toHaveAttribute('data-panel', '2025-02-24-phone'));
  });

  test('a contact opened cold stands in the middle of the line', async () => {
    const { page } = await open({ path: 'e/2025-02-24-phone/' });
    const { from, to } = page.viewport;
    expect((from + to) / 2).toBe(Date.UTC(2025, 1, 24, 12));
    expect(address()).toBe('e/2025-02-24-phone/');
  });

  test('an absurd window gives one that the record has', async () => {
    const { page } = await open({ path: '#t=1900-01..1900-02' });
    expect(page.viewport.from).toBeGreaterThanOrEqual(page.limits.min);
    expect(page.viewport.to).toBeLessThanOrEqual(page.limits.max);
    expect(page.viewport.to).toBeGreaterThan(page.viewport.from);
  });
});

describe('language', () => {
  test.each([
    [['zh-TW', 'en'], 'zh-Hant'],
    [['zh', 'en'], 'zh-Hans'],
    [['ru-RU', 'en'], 'ru'],
    [['fr', 'en-US'], 'en'],
    [['fr'], 'en'],
    [[], 'en'],
  ])('a browser that wants %j gets %s', async (languages, chosen) => {
    await open({ languages });
    await waitFor(() => expect(document.documentElement.lang).toBe(chosen));
  });

  test('the address wins over the browser', async () => {
    await open({ path: '#lang=zh-Hans', languages: ['en'] });
    expect(screen.getByRole('heading', { level: 1 })).toHaveTextContent('习近平与普京往来记录，2021–2025');
  });

  test('switching keeps contact, window and filters, and is remembered', async () => {
    const { user, page, unmount } = await open({ path: 'e/2025-02-24-phone/#t=2025-01..2025-06&kind=phone' });
    const view = page.viewport;
    await screen.findByText(/First fact/);
    await user.selectOptions(screen.getByRole('combobox', { name: 'Language' }), '简体中文');
    expect(screen.getByRole('heading', { level: 2, name: '习近平与普京通电话' })).toBeVisible();
    expect(screen.getByText(/2025-02-24-phone的第一项事实。/)).toBeVisible();
    expect(screen.getByText('2025年2月24日（星期一）')).toBeVisible();
    expect(page.viewport).toEqual(view);
    expect(address()).toBe('e/2025-02-24-phone/#t=2025-01..2025-06&kind=phone');
    expect(document.documentElement.lang).toBe('zh-Hans');
    unmount();
    await open({ languages: ['en'] });
    expect(document.documentElement.lang).toBe('zh-Hans');
  });

  test('an address that names a language names the new one after a switch', async () => {
    const { user } = await open({ path: '#lang=zh-Hans' });
    await user.selectOptions(screen.getByRole('combobox', { name: '语言' }), 'English');
    expect(address()).toBe('#lang=en');
  });

  test('storage that is forbidden does not matter', async () => {
    const get = Object.getOwnPropertyDescriptor(window, 'localStorage');
    Object.defineProperty(window, 'localStorage', {
      configurable: true,
      get() {
        throw new DOMException('denied', 'SecurityError');
      },
    });
    try {
      const { user } = await open();
      await user.selectOptions(screen.getByRole('combobox', { name: 'Language' }), '简体中文');
      expect(document.documentElement.lang).toBe('zh-Hans');
    } finally {
      if (get) Object.defineProperty(window, 'localStorage', get);
    }
  });
});

describe('the page as a whole', () => {
  test('the theme is switched and remembered, and following the system is the default', async () => {
    const { user } = await open();
    expect(document.documentElement).not.toHaveAttribute('data-theme');
    await user.click(screen.getByRole('button', { name: 'Dark page' }));
    expect(document.documentElement).toHaveAttribute('data-theme', 'dark');
    expect(window.localStorage.getItem('xp-theme')).toBe('dark');
    await user.click(screen.getByRole('button', { name: 'Light page' }));
    expect(document.documentElement).not.toHaveAttribute('data-theme');
    expect(window.localStorage.getItem('xp-theme')).toBeNull();
  });

  test('the skip link leads to the list and leaves the address alone', async () => {
    const { user } = await open();
    await user.click(screen.getByRole('link', { name: 'Skip to the list of contacts' }));
    expect(list()).toHaveFocus();
    expect(address()).toBe('');
  });

  test('About explains the marks and closes again', async () => {
    const { user } = await open();
    await user.click(screen.getByRole('button', { name: 'About' }));
    const dialog = await screen.findByRole('dialog', { name: 'About this page' });
    expect(dialog).toHaveTextContent('Filled marks are direct contacts');
    expect(dialog).toHaveTextContent('The record is complete up to 31 December 2025. Data format 1.');
    for (const part of ['What counts', 'How contacts are found', 'how to correct it', 'Rights', 'Your privacy'])
      expect(within(dialog).getByRole('heading', { name: new RegExp(part) })).toBeVisible();
    await user.click(within(dialog).getByRole('button', { name: 'Close' }));
    expect(screen.queryByRole('dialog')).not.toBeInTheDocument();
  });

  test('headings are in order: one h1, then h2s, none skipped inside an open contact', async () => {
    await open({ path: 'e/2025-02-24-phone/' });
    await screen.findByText(/First fact/);
    const levels = screen.getAllByRole('heading').map(({ tagName }) => Number(tagName.slice(1)));
    expect(levels.filter((level) => level === 1)).toHaveLength(1);
    levels.forEach((level, at) => expect(level - (levels[at - 1] ?? 0)).toBeLessThanOrEqual(1));
  });

  test('no style stands in an attribute of the markup, which the policy would refuse', async () => {
    const { container } = await open({ path: 'e/2025-02-24-phone/' });
    await screen.findByText(/First fact/);
    expect(container.innerHTML).not.toMatch(/ on\w+=/);
  });
});
