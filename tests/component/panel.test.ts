import { screen, within } from '@testing-library/svelte';
import { afterEach, describe, expect, test } from 'vitest';
import { address, DETAILS, open, QUOTE } from './world.ts';

const panel = (): HTMLElement => screen.getByRole('complementary');

afterEach(() => window.localStorage.clear());

describe('opening a contact', () => {
  test('a row leads to its address, and the reader to its heading', async () => {
    const { user } = await open();
    const row = screen.getByRole('link', { name: /A call in February/ });
    expect(row).toHaveAttribute('href', '/some/where/e/2025-02-24-phone/');
    await user.click(row);
    expect(panel()).toHaveAttribute('data-panel', '2025-02-24-phone');
    expect(address()).toMatch(/^e\/2025-02-24-phone\//);
    expect(screen.getByRole('heading', { level: 2, name: 'Xi and Putin speak by telephone' })).toHaveFocus();
    expect(row).toHaveAttribute('aria-current', 'true');
    expect(document.title).toBe('Xi and Putin speak by telephone · Xi–Putin contacts');
  });

  test('a click with Ctrl is left to the browser', async () => {
    const { user } = await open();
    const row = screen.getByRole('link', { name: /A call in February/ });
    row.addEventListener('click', (event) => event.preventDefault());
    await user.keyboard('{Control>}');
    await user.click(row);
    await user.keyboard('{/Control}');
    expect(screen.queryByRole('complementary')).not.toBeInTheDocument();
  });

  test.each([
    ['Esc', async ({ user }: Awaited<ReturnType<typeof open>>) => user.keyboard('{Escape}')],
    [
      'the button',
      async ({ user }: Awaited<ReturnType<typeof open>>) =>
        user.click(within(panel()).getByRole('button', { name: 'Close' })),
    ],
  ])('%s closes it and gives the focus back to the row', async (_, close) => {
    const opened = await open();
    const row = screen.getByRole('link', { name: /A call in February/ });
    await opened.user.click(row);
    await close(opened);
    expect(screen.queryByRole('complementary')).not.toBeInTheDocument();
    expect(row).toHaveFocus();
    expect(address()).not.toContain('e/');
  });

  test('Esc in the search box does not close the contact', async () => {
    const { user } = await open({ path: 'e/2025-02-24-phone/' });
    await user.click(screen.getByRole('searchbox'));
    await user.keyboard('{Escape}');
    expect(panel()).toBeInTheDocument();
  });

  test('facts are fetched only for the contact that is opened', async () => {
    const { user, asked } = await open();
    expect(asked).toEqual(['index.json']);
    await user.click(screen.getByRole('link', { name: /A call in February/ }));
    await screen.findByText(/First fact of 2025-02-24-phone/);
    expect(asked).toEqual(['index.json', 'contacts/2025-02-24-phone.json']);
  });
});

describe('what a reader learns of a contact', () => {
  test('when, who, on whose initiative, and how long since and until the others', async () => {
    await open({ path: 'e/2025-02-24-phone/' });
    const text = within(panel());
    expect(text.getByText('Monday 24 February 2025')).toBeVisible();
    expect(text.getByText('· Beijing date')).toBeVisible();
    expect(text.getByText(/Telephone call · direct/)).toBeVisible();
    expect(text.getByText(/Xi Jinping and Vladimir Putin/)).toHaveTextContent('at the request of Putin');
    expect(text.getByRole('link', { name: /34 days earlier\s*Video meeting, 21 Jan 2025/ })).toHaveAttribute(
      'href',
      '/some/where/e/2025-01-21-video/',
    );
    expect(text.getByRole('link', { name: /97 days later/ })).toBeVisible();
  });

  test('the first has nothing before it', async () => {
    await open({ path: 'e/2022-02-in-person/' });
    expect(within(panel()).getByText('First in the record')).toBeVisible();
  });

  test('a date known to the month says so', async () => {
    await open({ path: 'e/2022-02-in-person/' });
    expect(within(panel()).getByText('February 2022')).toBeVisible();
    expect(within(panel()).getByText('The sources give the month, not the day.')).toBeVisible();
    expect(within(panel()).getByText('Great Hall of the People, Beijing')).toBeVisible();
  });

  test('what was called off says so', async () => {
    await open({ path: 'e/2025-06-01-message/' });
    expect(within(panel()).getByText(/Cancelled: it was announced and then called off/)).toBeVisible();
  });

  test('facts carry the numbers of their sources, which lead to them', async () => {
    const { user } = await open({ path: 'e/2025-02-24-phone/' });
    const fact = (await within(panel()).findByText(/First fact/)).closest('li');
    const cite = within(fact as HTMLElement).getByRole('link', { name: 'Source 2' });
    await user.click(cite);
    const source = within(panel()).getByRole('link', { name: 'Second agency' });
    expect(source.closest('li')).toHaveFocus();
    expect(source).toHaveAttribute('rel', expect.stringContaining('noopener'));
    expect(source.closest('li')).toHaveTextContent('Chinese · example.net');
    expect(address()).toBe('e/2025-02-24-phone/');
  });

  test('what each side’s account says stands apart, after the rest, with its sources', async () => {
    const { user } = await open({ path: 'e/2025-02-24-phone/' });
    const facts = await within(panel()).findByRole('region', { name: 'What happened' });
    const headings = within(facts).getAllByRole('heading', { level: 3, name: /account/ });
    expect(headings.map((heading) => heading.textContent)).toEqual([
      'What Beijing’s account says',
      'What Moscow’s account says',
    ]);
    const [rest, ...accounts] = within(facts).getAllByRole('list');
    expect(rest).toHaveTextContent(/First fact.*Second fact.*Third fact/);
    expect(accounts).toEqual(
      headings.map(({ textContent }) => within(facts).getByRole('list', { name: textContent ?? '' })),
    );
    expect(accounts[0]).toHaveTextContent(/^According to Beijing, peace came first\.1$/);
    expect(accounts[1]).toHaveTextContent(/^The Kremlin stressed trade\.2$/);
    expect(accounts.map((list) => list.getAttribute('start'))).toEqual(['4', '5']);
    await user.click(within(accounts[1] as HTMLElement).getByRole('link', { name: 'Source 2' }));
    expect(within(panel()).getByRole('link', { name: 'Second agency' }).closest('li')).toHaveFocus();
  });

  test('one side’s account alone has one heading, in the reader’s language', async () => {
    await open({ path: 'e/2023-03-20-in-person/#lang=zh-Hans' });
    const account = await within(panel()).findByRole('list', { name: '俄方的表述' });
    expect(within(account).getByRole('listitem')).toHaveTextContent('助理称历时两小时。');
    expect(within(panel()).queryByRole('heading', { name: '中方的表述' })).not.toBeInTheDocument();
  });

  test('a contact of which no side’s account is told apart has no such heading', async () => {
    await open({ path: 'e/2025-01-21-video/' });
    await within(panel()).findByText(/First fact/);
    expect(within(panel()).queryByRole('heading', { name: /account/ })).not.toBeInTheDocument();
  });

  test('where sources differ is told', async () => {
    await open({ path: 'e/2025-02-24-phone/' });
    expect(await within(panel()).findByText('Sources differ on the hour.')).toBeVisible();
  });

  test('articles that say otherwise are named together, with what they say', async () => {
    await open({ path: 'e/2025-02-24-phone/' });
    const others = await within(panel()).findByRole('region', { name: 'Articles that say otherwise' });
    expect(within(others).getAllByRole('listitem')).toHaveLength(1);
    expect(others).toHaveTextContent('Video meeting – A paper, 28 Feb 2025');
  });

  test('other contacts of the same articles are links', async () => {
    const { user } = await open({ path: 'e/2025-02-24-phone/' });
    await user.click(await within(panel()).findByRole('link', { name: /A talk at the start of the year/ }));
    expect(panel()).toHaveAttribute('data-panel', '2025-01-21-video');
  });
});

describe('going on', () => {
  test('earlier and later follow the filters', async () => {
    const { user } = await open({ path: 'e/2025-02-24-phone/#direct=1' });
    expect(within(panel()).getByText('4 of 5')).toBeVisible();
    await user.click(within(panel()).getByRole('button', { name: 'Earlier' }));
    expect(panel()).toHaveAttribute('data-panel', '2025-01-21-video');
    await user.click(within(panel()).getByRole('button', { name: 'Earlier' }));
    expect(panel()).toHaveAttribute('data-panel', '2023-03-20-in-person');
    expect(screen.getByRole('heading', { level: 2, name: /meet in Moscow/ })).toHaveFocus();
  });

  test('a contact that the filters leave out still has neighbours', async () => {
    const { user } = await open({ path: 'e/2024-04-09-envoy/#direct=1' });
    await user.click(within(panel()).getByRole('button', { name: 'Later' }));
    expect(panel()).toHaveAttribute('data-panel', '2025-01-21-video');
  });

  test('at the end there is no later one', async () => {
    await open({ path: 'e/2025-06-01-message/' });
    expect(within(panel()).getByRole('button', { name: 'Later' })).toBeDisabled();
  });
});

describe('when the facts cannot be had', () => {
  test('the heading stays, and trying again brings them', async () => {
    const { user, answer } = await open({
      path: 'e/2025-02-24-phone/',
      answers: { 'contacts/2025-02-24-phone.json': null },
    });
    expect(await within(panel()).findByRole('alert')).toHaveTextContent('Facts and sources could not be loaded.');
    expect(within(panel()).getByRole('heading', { level: 2 })).toHaveTextContent('Xi and Putin speak by telephone');
    answer('contacts/2025-02-24-phone.json', 404);
    await user.click(within(panel()).getByRole('button', { name: 'Try again' }));
    expect(await within(panel()).findByRole('alert')).toBeVisible();
  });
});

describe('an address that leads nowhere', () => {
  test('says so and offers the nearest by date', async () => {
    const { user } = await open({ path: 'e/2025-02-20-phone/' });
    expect(within(panel()).getByRole('heading', { level: 2 })).toHaveTextContent(
      'There is no contact “2025-02-20-phone”',
    );
    const offered = within(within(panel()).getByRole('list')).getAllByRole('link');
    expect(offered[0]).toHaveTextContent('A call in February');
    await user.click(offered[0] as HTMLElement);
    expect(panel()).toHaveAttribute('data-panel', '2025-02-24-phone');
  });

  test('a retired id leads on', async () => {
    await open({ path: 'e/2025-02-24-call/' });
    expect(panel()).toHaveAttribute('data-panel', '2025-02-24-phone');
  });
});

describe('articles', () => {
  test('each shows its sentence, what it does, and where it says otherwise', async () => {
    await open({ path: 'e/2025-02-24-phone/' });
    const cards = await within(panel()).findAllByRole('article');
    expect(cards).toHaveLength(2);
    const [report, mention] = cards as [HTMLElement, HTMLElement];
    expect(within(report).getByText(QUOTE).tagName).toBe('MARK');
    // The publisher's own day, which in Beijing is the next one.
    expect(report).toHaveTextContent('A broadcaster · 25 Feb 2025 · reports this · Chinese');
    expect(within(report).getByText(QUOTE).closest('[lang]')).toHaveAttribute('lang', 'zh-Hans');
    expect(mention).toHaveTextContent('A paper · 28 Feb 2025 · mentions it');
    expect(within(mention).getByText('This article says: Video meeting')).toBeVisible();
    expect(mention).toHaveTextContent('A paper does not allow its texts to be republished');
    expect(within(report).getByRole('link', { name: /Original/ })).toHaveAttribute('href', 'https://example.org/brief');
  });

  test('open in place, cleaned, with the sentence marked across its markup', async () => {
    const { user, asked } = await open({ path: 'e/2025-02-24-phone/' });
    const [report] = (await within(panel()).findAllByRole('article')) as [HTMLElement];
    await user.click(within(report).getByRole('button', { name: /Read the article here/ }));
    const link = await within(report).findByRole('link', { name: '同意' });
    expect(asked).toContain('articles/brief-1.json');
    expect(link).toHaveAttribute('rel', 'noopener noreferrer nofollow');
    expect(link).not.toHaveAttribute('onclick');
    const body = link.closest('[lang="zh-Hans"]') as HTMLElement;
    expect(body.querySelector('img, script, [onclick], [onerror]')).toBeNull();
    expect(body.querySelectorAll('a')).toHaveLength(1);
    const marked = [...body.querySelectorAll('mark')].map((mark) => mark.textContent).join('');
    expect(marked).toBe(QUOTE);
    expect(body).toHaveTextContent('双方同意再谈。');
    expect(body).toHaveTextContent('第二段。');
    expect(
      within(body)
        .getAllByRole('listitem')
        .map((item) => item.textContent),
    ).toEqual(['甲', '乙']);
  });

  test('are read in the other script on request, with the sentence still marked, and back', async () => {
    const { user } = await open({ path: 'e/2025-02-24-phone/' });
    const [report] = (await within(panel()).findAllByRole('article')) as [HTMLElement];
    await user.click(within(report).getByRole('button', { name: /Read the article here/ }));
    await user.click(await within(report).findByRole('button', { name: 'In traditional characters' }));
    const back = await within(report).findByRole('button', { name: 'As published' }, { timeout: 20_000 });
    const text = (): HTMLElement => within(report).getByRole('link', { name: '同意' }).closest('div') as HTMLElement;
    const marked = (): string => [...text().querySelectorAll('mark')].map((mark) => mark.textContent).join('');
    expect(text()).toHaveAttribute('lang', 'zh-Hant');
    expect(text()).toHaveTextContent('雙方同意再談。');
    expect(marked()).toBe('兩人週一下午通了電話，談到近況。');
    await user.click(back);
    expect(text()).toHaveAttribute('lang', 'zh-Hans');
    expect(marked()).toBe(QUOTE);
  }, 30_000);

  test('of the project’s own offer no original, for there is none', async () => {
    const path = 'contacts/2025-02-24-phone.json';
    const detail = DETAILS['2025-02-24-phone'] as { readonly articles: readonly object[] };
    const own = {
      ...detail,
      articles: detail.articles.map((card) => ({ ...card, url: 'https://briefs.project.invalid/a' })),
    };
    await open({ path: 'e/2025-02-24-phone/', answers: { [path]: own } });
    const [report] = (await within(panel()).findAllByRole('article')) as [HTMLElement];
    expect(within(report).getByText('Written for this project')).toBeVisible();
    expect(within(report).queryByRole('link', { name: /Original/ })).not.toBeInTheDocument();
  });

  test('a text that cannot be loaded leaves the card and can be tried again', async () => {
    const { user, answer } = await open({ path: 'e/2025-02-24-phone/', answers: { 'articles/brief-1.json': null } });
    const [report] = (await within(panel()).findAllByRole('article')) as [HTMLElement];
    await user.click(within(report).getByRole('button', { name: /Read the article here/ }));
    expect(await within(report).findByRole('alert')).toHaveTextContent('The article could not be loaded.');
    expect(within(report).getByText(QUOTE)).toBeVisible();
    answer('articles/brief-1.json', '{"version":1}');
    await user.click(within(report).getByRole('button', { name: 'Try again' }));
    expect(await within(report).findByRole('alert')).toBeVisible();
  });

  test('a picture asks for nothing but itself, and its failure leaves a notice', async () => {
    await open({ path: 'e/2025-02-24-phone/' });
    const picture = await within(panel()).findByRole('img', { name: 'Picture of the article' });
    expect(picture).toHaveAttribute('referrerpolicy', 'no-referrer');
    expect(picture).toHaveAttribute('loading', 'lazy');
    picture.dispatchEvent(new Event('error'));
    expect(await within(panel()).findByText('The picture is not available')).toBeVisible();
  });

  test('with pictures switched off none is asked for', async () => {
    const { user } = await open({ path: 'e/2025-02-24-phone/' });
    await within(panel()).findByRole('img', { name: 'Picture of the article' });
    await user.click(screen.getByRole('button', { name: 'About' }));
    await user.click(await screen.findByRole('checkbox', { name: 'Load pictures from the publishers' }));
    expect(within(panel()).queryByRole('img', { name: 'Picture of the article' })).not.toBeInTheDocument();
    expect(within(panel()).getByText('Pictures are off')).toBeInTheDocument();
  });
});

describe('passing a contact on', () => {
  test('the copied link names contact, view, filters and language', async () => {
    const { user } = await open({ path: 'e/2025-02-24-phone/#t=2025-01..2025-06&kind=phone', languages: ['zh-CN'] });
    await user.click(await within(panel()).findByRole('button', { name: '复制链接' }));
    expect(await within(panel()).findByRole('button', { name: '链接已复制' })).toBeVisible();
    expect(await navigator.clipboard.readText()).toBe(
      `${window.location.origin}/some/where/e/2025-02-24-phone/#t=2025-01..2025-06&kind=phone&lang=zh-Hans`,
    );
  });

  test('where copying is forbidden the link is shown', async () => {
    const { user } = await open({ path: 'e/2025-02-24-phone/' });
    const button = await within(panel()).findByRole('button', { name: 'Copy link' });
    navigator.clipboard.writeText = () => Promise.reject(new Error('denied'));
    await user.click(button);
    const field = await within(panel()).findByRole('textbox', { name: 'Link to this contact' });
    expect((field as HTMLInputElement).value).toContain('/e/2025-02-24-phone/');
  });

  test('citations in three forms name contact, day, site and the day of reading', async () => {
    const { user } = await open({ path: 'e/2025-02-24-phone/' });
    await user.click(await within(panel()).findByRole('button', { name: 'Cite' }));
    const link = `${window.location.origin}/some/where/e/2025-02-24-phone/`;
    expect(panel()).toHaveTextContent(
      `Xi and Putin speak by telephone, 24 February 2025. Xi–Putin contacts, 2021–2025. ${link} (accessed 2026-01-15).`,
    );
    expect(panel()).toHaveTextContent(`@misc{xi-putin-2025-02-24-phone,`);
    expect(panel()).toHaveTextContent(`{{cite web |title=Xi and Putin speak by telephone, 24 February 2025 |`);
  });
});
