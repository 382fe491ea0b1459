import { render, screen, waitFor, within } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import axe from 'axe-core';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { Fetched } from '../../src/app/bundle.ts';
import TakeAway from '../../src/app/export/TakeAway.svelte';
import { exportWords } from '../../src/app/export/messages.ts';
import { saveFile, type Save } from '../../src/app/export/save.ts';
import { dayStart, type ContactDetail, type Language } from '../../src/model/index.ts';
import { contact, day, detail, indexOf } from '../unit/export/make.ts';

const ROOT = 'https://record.example/folder/';
const CONTACTS = [
  contact({ id: '2022-02-04-in-person', kind: 'in-person', start: day('2022-02-04') }),
  contact({ id: '2024-02-08-phone', start: day('2024-02-08') }),
  contact({ id: '2025-02-24-phone', start: day('2025-02-24') }),
];
const IN_VIEW = CONTACTS.slice(1).reverse();

type Answer = (id: string) => Promise<Fetched<ContactDetail>>;
const ready: Answer = async (id) => ({ state: 'ready', value: detail(id) });

function show(given: { language?: Language; inView?: typeof CONTACTS; contact?: Answer } = {}) {
  const saved: Parameters<Save>[0][] = [];
  const { language = 'en', inView = IN_VIEW, contact: answer = ready } = given;
  const page = {
    index: indexOf(CONTACTS),
    inView,
    language,
    viewport: { from: dayStart(day('2024-01-01')), to: dayStart(day('2026-01-01')) },
    exactAddress: `${ROOT}#t=2024-01..2025-12`,
    world: {
      site: { root: ROOT, absolute: (path: string) => new URL(path, ROOT).href },
      bundle: { contact: vi.fn(answer) },
    },
  };
  const { container } = render(TakeAway, { page, save: (file: Parameters<Save>[0]) => saved.push(file) });
  return { container, saved, asked: page.world.bundle.contact, user: userEvent.setup() };
}

const toggle = (name = 'Data') => screen.getByRole('button', { name });

describe('the data panel', () => {
  it('opens and closes from its button, and says which', async () => {
    const { user } = show();
    expect(toggle()).toHaveAttribute('aria-expanded', 'false');
    expect(screen.queryByRole('button', { name: 'CSV' })).toBeNull();
    await user.click(toggle());
    expect(toggle()).toHaveAttribute('aria-expanded', 'true');
    expect(screen.getByRole('region', { name: 'Take the data away' })).toBeVisible();
    await user.click(toggle());
    expect(screen.queryByRole('button', { name: 'CSV' })).toBeNull();
  });

  it('closes with Esc, gives the focus back, and leaves an open contact open', async () => {
    const { user } = show();
    const unprevented = vi.fn((event: KeyboardEvent) => event.defaultPrevented);
    window.addEventListener('keydown', unprevented, { once: true });
    await user.click(toggle());
    screen.getByRole('button', { name: 'JSON' }).focus();
    await user.keyboard('{Escape}');
    expect(unprevented).toHaveReturnedWith(true);
    expect(toggle()).toHaveAttribute('aria-expanded', 'false');
    expect(toggle()).toHaveFocus();
  });

  it('closes when the reader goes elsewhere, by pointer or by Tab', async () => {
    const { container, user } = show();
    const before = document.createElement('button');
    container.prepend(before);
    await user.click(toggle());
    await user.click(document.body);
    expect(toggle()).toHaveAttribute('aria-expanded', 'false');
    await user.click(toggle());
    await user.tab({ shift: true });
    expect(before).toHaveFocus();
    expect(toggle()).toHaveAttribute('aria-expanded', 'false');
  });

  it.each(['en', 'zh-Hans'] as const)('breaks no rule of accessibility (%s)', async (language) => {
    await exportWords.load(language);
    const { container, user } = show({ language });
    await user.click(toggle(language === 'en' ? 'Data' : '数据'));
    const { violations } = await axe.run(container, { rules: { 'color-contrast': { enabled: false } } });
    expect(violations).toEqual([]);
  });
});

describe('what is saved', () => {
  it('is what is in view, named by its days', async () => {
    const { saved, user, asked } = show();
    await user.click(toggle());
    expect(screen.getByRole('radio', { name: 'In view: 2 contacts' })).toBeChecked();
    await user.click(screen.getByRole('button', { name: 'CSV' }));
    await waitFor(() => expect(saved).toHaveLength(1));
    const [file] = saved;
    expect(file?.name).toBe('xi-putin-contacts-2024-01-01--2025-12-31-as-of-2025-12-31.csv');
    expect(file?.text).toContain(`${ROOT}e/2025-02-24-phone/`);
    expect(file?.text).not.toContain('2022-02-04-in-person');
    expect(asked).not.toHaveBeenCalled();
    expect(screen.getByRole('status')).toHaveTextContent(`Saved as ${file?.name}`);
  });

  it('is everything, when that is asked for', async () => {
    const { saved, user } = show();
    await user.click(toggle());
    await user.click(screen.getByRole('radio', { name: 'Everything: 3 contacts' }));
    await user.click(screen.getByRole('button', { name: 'JSON' }));
    await waitFor(() => expect(saved).toHaveLength(1));
    expect(saved[0]?.name).toBe('xi-putin-contacts-as-of-2025-12-31.json');
    expect(JSON.parse(saved[0]?.text ?? '')).toMatchObject({ view: null, contacts: CONTACTS });
  });

  it.each([
    ['iCalendar', 'text/calendar;charset=utf-8', 'SUMMARY:习近平与普京通电话'],
    ['Atom', 'application/atom+xml;charset=utf-8', '<title>习近平与普京通电话</title>'],
  ])('is in the reader’s language: %s', async (name, type, words) => {
    const { saved, user } = show({ language: 'zh-Hans' });
    await user.click(toggle('数据'));
    await user.click(screen.getByRole('button', { name }));
    await waitFor(() => expect(saved).toHaveLength(1));
    expect(saved[0]).toMatchObject({ type });
    expect(saved[0]?.text).toContain(words);
  });

  it('has facts and sources on request', async () => {
    const { saved, user, asked } = show();
    await user.click(toggle());
    await user.click(screen.getByRole('checkbox', { name: 'With facts and sources' }));
    await user.click(screen.getByRole('button', { name: 'JSON' }));
    await waitFor(() => expect(saved).toHaveLength(1));
    expect(asked.mock.calls.map(([id]) => id)).toEqual(IN_VIEW.map(({ id }) => id));
    expect(saved[0]?.text).toContain('They spoke for an hour.');
  });
});

describe('what cannot be saved', () => {
  it('is said, and can be tried again', async () => {
    let online = false;
    const { saved, user } = show({
      contact: async (id) => (online ? ready(id) : { state: 'failed', trouble: { reason: 'network' } }),
    });
    await user.click(toggle());
    await user.click(screen.getByRole('checkbox'));
    await user.click(screen.getByRole('button', { name: 'JSON' }));
    expect(await screen.findByRole('alert')).toHaveTextContent('part of the data did not arrive');
    expect(saved).toEqual([]);
    online = true;
    await user.click(screen.getByRole('button', { name: 'JSON' }));
    await waitFor(() => expect(saved).toHaveLength(1));
    expect(screen.queryByRole('alert')).toBeNull();
  });

  it('is an empty view', async () => {
    const { saved, user } = show({ inView: [] });
    await user.click(toggle());
    const csv = screen.getByRole('button', { name: 'CSV' });
    expect(csv).toHaveAttribute('aria-disabled', 'true');
    await user.click(csv);
    expect(saved).toEqual([]);
    expect(screen.getByRole('status')).toHaveTextContent('No contact is in view.');
  });
});

describe('the link to what is in view', () => {
  const LINK = `${ROOT}#t=2024-01..2025-12`;

  it('is copied, and that is said', async () => {
    const { user } = show();
    await user.click(toggle());
    await user.click(screen.getByRole('button', { name: 'Copy link to this view' }));
    expect(screen.getByRole('status')).toHaveTextContent('Link copied');
    expect(await navigator.clipboard.readText()).toBe(LINK);
  });

  it('is shown where copying is forbidden', async () => {
    const { user } = show();
    await user.click(toggle());
    navigator.clipboard.writeText = () => Promise.reject(new Error('denied'));
    await user.click(screen.getByRole('button', { name: 'Copy link to this view' }));
    expect(screen.getByRole('link', { name: LINK })).toHaveAttribute('href', LINK);
  });
});

describe('links to what is published', () => {
  it.each([
    ['en', 'Data', `${ROOT}feed.atom`, `${ROOT}data/contacts.ics`],
    ['zh-Hans', '数据', `${ROOT}feed.zh-Hans.atom`, `${ROOT}data/contacts.zh-Hans.ics`],
    // What is published speaks the record's own two languages.
    ['zh-Hant', '資料', `${ROOT}feed.zh-Hans.atom`, `${ROOT}data/contacts.zh-Hans.ics`],
    ['ru', 'Данные', `${ROOT}feed.atom`, `${ROOT}data/contacts.ics`],
  ] as const)('%s', async (language, name, ...expected) => {
    await exportWords.load(language);
    const { user } = show({ language });
    await user.click(toggle(name));
    const links = within(screen.getByRole('region')).getAllByRole('link');
    expect(links.map((link) => link.getAttribute('href'))).toEqual([...expected, `${ROOT}data/schema/export.json`]);
  });
});

describe('saving', () => {
  beforeEach(() => vi.useFakeTimers());

  it('hands the browser a file with its name and bytes, and lets go of it later', async () => {
    const blobs: Blob[] = [];
    const revoke = vi.fn();
    vi.stubGlobal(
      'URL',
      Object.assign(URL, { createObjectURL: (blob: Blob) => `blob:${blobs.push(blob)}`, revokeObjectURL: revoke }),
    );
    const clicked: { href: string; download: string }[] = [];
    const click = vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (this: HTMLAnchorElement) {
      clicked.push({ href: this.href, download: this.download });
    });
    saveFile({ name: 'a.csv', type: 'text/csv;charset=utf-8', text: '\ufeff会晤' });
    expect(clicked).toEqual([{ href: 'blob:1', download: 'a.csv' }]);
    expect(blobs[0]?.type).toBe('text/csv;charset=utf-8');
    expect(blobs[0]?.size).toBe(3 + 6);
    expect(document.querySelector('a[download]')).toBeNull();
    expect(revoke).not.toHaveBeenCalled();
    vi.runAllTimers();
    expect(revoke).toHaveBeenCalledWith('blob:1');
    click.mockRestore();
    vi.useRealTimers();
  });
});
