import { fireEvent, render, screen, within } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { tick, type ComponentProps } from 'svelte';
import { beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { lazyHand } from '../../src/app/timeline/lazy.svelte.ts';
import { contact, FEW } from './timelineContacts.ts';
import Harness from './timelineHarness.svelte';

type Shown = Omit<ComponentProps<typeof Harness>, 'contacts'> & { contacts?: typeof FEW };

/** What comes a moment after the picture; tests/e2e/arriving.test.ts is there before it. */
beforeAll(() => lazyHand.load());

/** Shown to a reader who wants no motion, so that every move is made at once. */
beforeEach(() => {
  vi.stubGlobal('matchMedia', (query: string) => ({ matches: query.includes('reduced-motion'), media: query }));
});

function show(props: Shown = {}) {
  const { container } = render(Harness, { contacts: FEW, ...props });
  const root = container.querySelector('[data-timeline]');
  if (!(root instanceof HTMLElement)) throw new Error('no timeline');
  const all = (selector: string): Element[] => [...root.querySelectorAll(selector)];
  return {
    root,
    all,
    window: () => [root.dataset['from'], root.dataset['to']],
    ids: () => all('[data-contact]').map((mark) => mark.getAttribute('data-contact') ?? ''),
    mark: (id: string) => root.querySelector(`[data-contact="${id}"]`) as SVGElement,
    stops: () => all('[tabindex="0"]'),
    selected: () => screen.getByTestId('selected').textContent,
    user: userEvent.setup(),
  };
}

const YEAR = (year: number): { from: number; to: number } => ({
  from: Date.UTC(year, 0, 1),
  to: Date.UTC(year + 1, 0, 1),
});
const words = (elements: readonly Element[]): string[] => elements.map((element) => element.textContent ?? '');

describe('what a reader sees', () => {
  it('shows every contact of the window once, alone or counted in a cluster', () => {
    const { ids, all } = show();
    const counted = all('[data-cluster]').reduce((sum, mark) => sum + Number(mark.getAttribute('data-count')), 0);
    expect(ids().length + counted).toBe(FEW.length);
    expect(new Set(ids()).size).toBe(ids().length);
  });

  it('names every lane with the number of its contacts in view', () => {
    const { root } = show();
    expect(root).toHaveTextContent('In China1');
    expect(root).toHaveTextContent('In Russia1');
    expect(root).toHaveTextContent('Elsewhere1');
    expect(root).toHaveTextContent('Video2');
    expect(root).toHaveTextContent('Messages2');
  });

  it('says what lies beyond either edge of a lane', () => {
    const { all } = show({ first: YEAR(2022) });
    const beyond = (side: string) => words(all(`[data-beyond="${side}"]`)).join(' ');
    // Both video meetings are earlier; the call of 2025 is later.
    expect(beyond('before')).toContain('‹ 2');
    expect(beyond('after')).toContain('1 ›');
  });

  it('goes to the nearest contact beyond an edge when its number is clicked', async () => {
    const { all, user, ids } = show({ first: YEAR(2022) });
    const video = all('[data-beyond="before"]').find((element) => element.textContent?.includes('2'));
    await user.click(video as Element);
    expect(ids()).toContain('2021-12-15-video');
  });

  it('gives a mark a name that says kind, date and articles', () => {
    const { mark } = show();
    expect(mark('2025-02-24-phone')).toHaveAccessibleName('Telephone call, Monday 24 February 2025, 3 articles');
    expect(mark('2022-02-04-in-person')).toHaveAccessibleName('Meeting, Friday 4 February 2022, Beijing');
  });

  it('speaks Chinese when asked', () => {
    const { root, mark } = show({ language: 'zh-Hans' });
    expect(root).toHaveTextContent('在中国1');
    expect(mark('2025-02-24-phone')).toHaveAccessibleName('通话，2025年2月24日（星期一），3篇报道');
  });

  it.each([
    ['announced', { status: 'announced' }, 'Telephone call, Announced, Wednesday 1 May 2024'],
    ['cancelled', { status: 'cancelled' }, 'Telephone call, Cancelled, Wednesday 1 May 2024'],
    ['unreviewed', { reviewed: false }, 'Telephone call, Wednesday 1 May 2024, not yet reviewed'],
  ] as const)('tells a contact that is %s apart by its outline and its name', (look, given, name) => {
    const usual = contact('2024-03-01', 'phone');
    const { mark } = show({ contacts: [usual, contact('2024-05-01', 'phone', { ...given })], first: YEAR(2024) });
    expect(mark('2024-05-01-phone')).toHaveClass(look);
    expect(mark('2024-05-01-phone')).toHaveAccessibleName(name);
    expect(mark(usual.id)).not.toHaveClass(look);
  });

  it('strikes a cancelled contact through', () => {
    const both = [contact('2024-03-01', 'phone'), contact('2024-09-01', 'phone', { status: 'cancelled' })];
    const { mark } = show({ contacts: both, first: YEAR(2024) });
    const shape = (id: string) => mark(id).querySelector('path')?.getAttribute('d') ?? '';
    expect(shape('2024-09-01-phone').startsWith(shape('2024-03-01-phone'))).toBe(true);
    expect(shape('2024-09-01-phone').length).toBeGreaterThan(shape('2024-03-01-phone').length);
  });

  it('draws a visit as a bar and a month as a soft span once there is room', () => {
    const contacts = [contact('2024-05-16/2024-05-18', 'in-person', { city: 'Beijing' }), contact('2024-05', 'phone')];
    const { mark, all } = show({ contacts, first: { from: Date.UTC(2024, 4, 1), to: Date.UTC(2024, 5, 1) } });
    expect(mark('2024-05-16-in-person')).toHaveClass('bar');
    expect(mark('2024-05-01-phone')).toHaveClass('span');
    expect(all('.soft')).toHaveLength(1);
  });

  it('labels marks with place, date or occasion', () => {
    const { all } = show();
    const labels = words(all('[data-label]'));
    expect(labels.some((label) => label.startsWith('Kazan'))).toBe(true);
    expect(labels.some((label) => label.startsWith('24 Feb'))).toBe(true);
  });

  it('while searching dims what was not found and labels only what was', () => {
    const { all, mark } = show({ hits: new Set(['2025-02-24-phone']) });
    expect(mark('2022-06-15-phone')).toHaveClass('dim');
    expect(mark('2025-02-24-phone')).not.toHaveClass('dim');
    expect(all('[data-label]').map((label) => label.getAttribute('data-label'))).toEqual(['2025-02-24-phone']);
  });

  it('says so when there is nothing to show', () => {
    show({ contacts: [] });
    expect(screen.getByText('No contacts to show')).toBeVisible();
  });

  it('marks today where it falls inside, and not elsewhere', () => {
    const day = FEW[3]?.start ?? null;
    expect(show({ today: day }).all('.today')).toHaveLength(1);
    expect(show({ today: day, first: YEAR(2024) }).all('.today')).toHaveLength(0);
  });
});

describe('buttons', () => {
  it('shows one year, and everything again', async () => {
    const { window, user } = show();
    await user.click(screen.getByRole('button', { name: '2023' }));
    expect(window()).toEqual(['2023-01-01', '2023-12-31']);
    expect(screen.getByRole('button', { name: '2023' })).toHaveAttribute('aria-pressed', 'true');
    await user.click(screen.getByRole('button', { name: 'All' }));
    expect(window()).toEqual(['2021-01-01', '2025-12-31']);
  });

  it('zooms in and out about the middle, and not further out than everything', async () => {
    const { window, user } = show();
    const out = screen.getByRole('button', { name: 'Zoom out' });
    expect(out).toBeDisabled();
    await user.click(screen.getByRole('button', { name: 'Zoom in' }));
    expect(window()).toEqual(['2022-04-02', '2024-10-01']);
    await user.click(out);
    expect(window()).toEqual(['2021-01-01', '2025-12-31']);
  });

  it('opens a mark by a click on it or on its label', async () => {
    const { mark, all, user, selected } = show();
    await user.click(mark('2022-06-15-phone'));
    expect(selected()).toBe('2022-06-15-phone');
    await user.click(all('[data-label="2024-10-22-in-person"]')[0] as Element);
    expect(selected()).toBe('2024-10-22-in-person');
    expect(all('.halo')).toHaveLength(1);
  });

  it('opens a cluster by zooming to exactly its members', async () => {
    const { all, user, ids, window } = show();
    const cluster = all('[data-cluster]').find((mark) => mark.getAttribute('data-count') === '2');
    expect(cluster).toHaveAccessibleName('2 messages, 18 Mar 2024 to 23 Mar 2024');
    await user.click(cluster as Element);
    expect(ids()).toEqual(['2024-03-18-message', '2024-03-23-message']);
    expect(window()).toEqual(['2024-03-17', '2024-03-24']);
  });
});

describe('keyboard', () => {
  const press = async (user: ReturnType<typeof userEvent.setup>, keys: string): Promise<Element | null> => {
    await user.keyboard(keys);
    await tick();
    return document.activeElement;
  };

  it('is one tab stop', () => {
    expect(show().stops()).toHaveLength(1);
  });

  it('reaches and opens every contact with arrows and Enter alone', async () => {
    const { stops, user, selected } = show();
    (stops()[0] as SVGElement).focus();
    let at = await press(user, '{Home}');
    const reached: string[] = [];
    for (let steps = 0; steps < 40 && reached.at(-1) !== FEW.at(-1)?.id; steps++) {
      const id = at?.getAttribute('data-contact');
      if (id) {
        await press(user, '{Enter}');
        expect(selected()).toBe(id);
        reached.push(id);
      }
      // A cluster is parted first; its first member then has the cursor.
      at = await press(user, at?.hasAttribute('data-cluster') ? '{Enter}' : '{ArrowRight}');
    }
    expect(reached).toEqual(FEW.map(({ id }) => id));
    await press(user, '{Escape}');
    expect(selected()).toBe('nothing');
  });

  it('moves the window along when the next contact is out of view', async () => {
    const { stops, user, window } = show({ first: YEAR(2022) });
    (stops()[0] as SVGElement).focus();
    const at = await press(user, '{End}');
    expect(at).toHaveAttribute('data-contact', '2025-02-24-phone');
    expect(window()[1]?.slice(0, 4)).toBe('2025');
    expect(await press(user, '{ArrowLeft}')).toHaveAttribute('data-contact', '2024-10-22-in-person');
  });

  it('goes up and down to the nearest mark of the next lane that has any', async () => {
    const { mark, user } = show();
    mark('2022-06-15-phone').focus();
    expect(await press(user, '{ArrowUp}')).toHaveAttribute('data-contact', '2021-12-15-video');
    expect(await press(user, '{ArrowUp}')).toHaveAttribute('data-contact', '2022-09-15-in-person');
    expect(await press(user, '{ArrowDown}{ArrowDown}')).toHaveAttribute('data-contact', '2022-06-15-phone');
  });

  it('zooms about the mark it stands on, and keeps its place', async () => {
    const { mark, user, window, root } = show();
    mark('2022-06-15-phone').focus();
    const before = mark('2022-06-15-phone').getAttribute('transform');
    const at = await press(user, '+');
    expect(at).toHaveAttribute('data-contact', '2022-06-15-phone');
    expect(mark('2022-06-15-phone').getAttribute('transform')).toBe(before);
    expect(window()[0]).not.toBe('2021-01-01');
    await press(user, '-');
    expect(window()).toEqual(['2021-01-01', '2025-12-31']);
    await press(user, '+++0');
    expect(root.dataset['to']).toBe('2025-12-31');
  });

  it('leaves combinations with Ctrl and Alt to the browser', async () => {
    const { mark, user, window } = show();
    mark('2022-06-15-phone').focus();
    await press(user, '{Control>}+{/Control}{Alt>}{ArrowLeft}{/Alt}');
    expect(window()).toEqual(['2021-01-01', '2025-12-31']);
  });
});

describe('the wheel', () => {
  const wheel = (root: HTMLElement, given: WheelEventInit): boolean =>
    fireEvent(
      root.querySelector('svg') as SVGElement,
      new WheelEvent('wheel', { bubbles: true, cancelable: true, clientX: 500, ...given }),
    ) as unknown as boolean;

  it('zooms, and does not scroll the page', async () => {
    const { root, window } = show();
    expect(await wheel(root, { deltaY: -400 })).toBe(false);
    expect(window()[0]).not.toBe('2021-01-01');
  });

  it('moved sideways it pans and keeps the span', async () => {
    const moves: number[] = [];
    const { root } = show({ first: YEAR(2023), onmove: ({ from, to }) => moves.push(from, to) });
    await wheel(root, { deltaX: 100 });
    const [from = 0, to = 0] = moves;
    expect(from).toBeGreaterThan(YEAR(2023).from);
    expect(to - from).toBe(YEAR(2023).to - YEAR(2023).from);
  });

  it('in an embed belongs to the host page, and a hint says once how to zoom', async () => {
    const { root, window } = show({ embedded: true });
    expect(await wheel(root, { deltaY: -400 })).toBe(true);
    expect(window()[0]).toBe('2021-01-01');
    expect(await screen.findByText(/and scroll to zoom/)).toBeVisible();
    expect(await wheel(root, { deltaY: -40, ctrlKey: true })).toBe(false);
    expect(window()[0]).not.toBe('2021-01-01');
  });
});

describe('the strip', () => {
  it('says its window and moves it by keyboard', async () => {
    const { window, user } = show();
    const strip = within(screen.getByRole('group', { name: 'Overview' }));
    const from = strip.getByRole('slider', { name: 'Beginning of the window' });
    expect(from).toHaveAttribute('aria-valuetext', '1 Jan 2021');
    from.focus();
    await user.keyboard('{PageUp}');
    expect(window()).toEqual(['2022-01-01', '2025-12-31']);
    strip.getByRole('slider', { name: 'Window' }).focus();
    await user.keyboard('{ArrowLeft}');
    expect(window()).toEqual(['2021-12-01', '2025-12-01']);
  });
});

describe('a contact years before the record', () => {
  const STRAY = contact('2013-03-23', 'envoy');

  it('is counted at the end of the strip and takes no room from the years of the record', () => {
    show({ contacts: [STRAY, ...FEW] });
    const strip = screen.getByRole('group', { name: 'Overview' });
    expect(strip).toHaveTextContent('‹ 1');
    expect(strip).toHaveTextContent('2021');
    expect(strip).not.toHaveTextContent('2013');
    expect(within(strip).getByRole('slider', { name: 'Window' }).style.transform).toBe('translateX(36.00px)');
  });

  it('is reached with 0 from the whole record, and 0 leads back', async () => {
    const { mark, window, user } = show({ contacts: [STRAY, ...FEW], first: YEAR(2025) });
    mark('2025-02-24-phone').focus();
    await user.keyboard('0');
    expect(window()).toEqual(['2021-01-01', '2025-12-31']);
    await user.keyboard('0');
    expect(window()).toEqual(['2013-01-01', '2025-12-31']);
    await user.keyboard('0');
    expect(window()).toEqual(['2021-01-01', '2025-12-31']);
  });
});

describe('focus', () => {
  it('rests on the line itself while a contact opens, because marks may merge meanwhile', async () => {
    const focused: (Element | null)[] = [];
    const { root, mark, user } = show({ onpick: () => focused.push(document.activeElement) });
    const plot = root.querySelector('svg') as SVGSVGElement;
    mark('2025-02-24-phone').focus();
    await user.keyboard('{Enter}');
    expect(focused).toEqual([plot]);
  });
});

describe('the sentence', () => {
  it('counts what is in view and names the longest silence', async () => {
    show();
    const sentence = screen.getByText(/^In view:/);
    expect(sentence).toHaveTextContent(
      'In view: 3 meetings, 2 video meetings, 2 telephone calls, 2 messages, 1 summit with others and 1 envoy received.',
    );
    expect(sentence).toHaveTextContent('the longest silence was 767 days, 16 September 2022 to 22 October 2024.');
  });

  it('says so when nothing is in view', () => {
    show({ contacts: [] });
    expect(screen.getByText('No contacts in view.')).toBeVisible();
  });
});
