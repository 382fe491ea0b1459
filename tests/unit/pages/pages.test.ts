import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse, type DefaultTreeAdapterTypes as Tree } from 'parse5';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { wrap } from '../../../src/bundle/pages/preview.ts';
import { writePages } from '../../../src/bundle/pages/index.ts';
import type { BundleIndex, Contact, ContactDetail } from '../../../src/model/index.ts';

const SHELL = `<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="site-root" content="./"><!--head--><title>x</title><!--/head--><script type="module" src="./assets/a.js"></script></head><body><div id="app"><!--page--><!--/page--></div></body></html>`;

const place = { en: 'Beijing', zh: '北京', country: 'CN', lat: 39.9, lon: 116.4 };
const contact = {
  id: '2022-02-04-in-person',
  kind: 'in-person',
  status: 'occurred',
  start: '2022-02-04',
  end: '2022-02-04',
  precision: 'day',
  place,
  occasion: { en: 'Talks </script><script>alert(1)</script>', zh: '会谈 & <b>' },
  participants: ['xi-jinping', 'vladimir-putin'],
  initiator: null,
  reviewed: true,
  sources: 1,
  articles: 0,
} as unknown as Contact;
const detail = {
  version: 1,
  id: contact.id,
  facts: [{ en: 'They met & talked.', zh: '两人会面。', cites: [0] }],
  sources: [
    {
      url: 'https://example.org/?a=1&b="2"',
      publisher: { en: 'Example', zh: '范例' },
      language: 'en',
      date: '2022-02-04',
    },
  ],
  note: null,
  verified: 1,
  articles: [],
  evidence: [],
  related: [],
} as unknown as ContactDetail;
const index = {
  version: 1,
  asOf: '2025-12-31',
  span: { start: '2021-01-01', end: '2025-12-31' },
  contacts: [contact],
  context: [],
  people: { 'xi-jinping': { en: 'Xi Jinping', zh: '习近平' }, 'vladimir-putin': { en: 'Vladimir Putin', zh: '普京' } },
  totals: { sources: 1, articles: 0 },
  retired: [{ id: 'old-one', now: contact.id }],
} as unknown as BundleIndex;

let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'pages-'));
  await mkdir(join(folder, 'data', 'contacts'), { recursive: true });
  await writeFile(join(folder, 'index.html'), SHELL);
  await writeFile(join(folder, 'data', 'index.json'), JSON.stringify(index));
  await writeFile(join(folder, 'data', 'contacts', `${contact.id}.json`), JSON.stringify(detail));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

function elements(node: Tree.Node, name: string): Tree.Element[] {
  const found = 'tagName' in node && node.tagName === name ? [node] : [];
  return 'childNodes' in node ? [...found, ...node.childNodes.flatMap((child) => elements(child, name))] : found;
}
const attribute = (element: Tree.Element | undefined, name: string) =>
  element?.attrs.find((a) => a.name === name)?.value;
const textOf = (node: Tree.Node): string =>
  'value' in node ? node.value : 'childNodes' in node ? node.childNodes.map(textOf).join('') : '';

async function page(path: string) {
  return parse(await readFile(join(folder, path), 'utf8'));
}

describe('the page of one contact', () => {
  it('says what happened, when, where and who reports it, without any script', async () => {
    await writePages({ site: folder, data: join(folder, 'data') });
    const text = textOf(await page(`e/${contact.id}/index.html`)).replace(/\s+/g, ' ');
    for (const part of [
      'Xi and Putin meet in Beijing',
      '习近平与普京在北京会晤',
      'Friday 4 February 2022',
      '2022年2月4日（星期五）',
      'They met & talked.',
      '两人会面。',
      'Example',
    ]) {
      expect(text).toContain(part);
    }
  });

  it('sets what each side’s account says apart, under headings in both languages', async () => {
    const facts = [
      { en: 'Moscow stressed trade.', zh: '俄方强调贸易。', cites: [0], readout: 'RU' },
      { en: 'They met & talked.', zh: '两人会面。', cites: [0] },
      { en: 'Beijing stressed peace.', zh: '中方强调和平。', cites: [0], readout: 'CN' },
    ];
    await writeFile(join(folder, 'data', 'contacts', `${contact.id}.json`), JSON.stringify({ ...detail, facts }));
    await writePages({ site: folder, data: join(folder, 'data') });
    const document = await page(`e/${contact.id}/index.html`);
    const words = (node: Tree.Node) => textOf(node).replace(/\s+/g, ' ').trim();
    const [headings, lists] = [elements(document, 'h3').map(words), elements(document, 'ol').slice(0, 3)];
    expect(headings).toEqual(['What Beijing’s account says 中方的表述', 'What Moscow’s account says 俄方的表述']);
    expect(lists.map(words)).toEqual([
      'They met & talked. 1 两人会面。',
      'Beijing stressed peace. 1 中方强调和平。',
      'Moscow stressed trade. 1 俄方强调贸易。',
    ]);
    expect(lists.map((list) => attribute(list, 'start'))).toEqual([undefined, '2', '3']);
    expect(words(document).indexOf(headings[0] ?? '')).toBeGreaterThan(words(document).indexOf('They met & talked.'));
  });

  it('has no such heading where the record tells nobody’s account apart', async () => {
    await writePages({ site: folder, data: join(folder, 'data') });
    expect(elements(await page(`e/${contact.id}/index.html`), 'h3')).toEqual([]);
  });

  it('leads to itself in the languages that only its scripts speak, each by its own name', async () => {
    await writePages({ site: folder, data: join(folder, 'data') });
    for (const path of [`e/${contact.id}/index.html`, 'index.html']) {
      const document = await page(path);
      const links = elements(document, 'a').filter((link) => attribute(link, 'hreflang') !== undefined);
      expect(links.map((link) => [attribute(link, 'href'), attribute(link, 'lang'), textOf(link).trim()])).toEqual([
        ['./#lang=zh-Hant', 'zh-Hant', '繁體中文'],
        ['./#lang=ru', 'ru', 'Русский'],
      ]);
      const locales = elements(document, 'meta').filter(
        (meta) => attribute(meta, 'property') === 'og:locale:alternate',
      );
      expect(locales.map((meta) => attribute(meta, 'content'))).toEqual(['zh_CN', 'zh_TW', 'ru_RU']);
    }
  });

  it('finds its files two folders up, so that it works under any folder of any host', async () => {
    await writePages({ site: folder, data: join(folder, 'data') });
    const document = await page(`e/${contact.id}/index.html`);
    expect(elements(document, 'script').map((script) => attribute(script, 'src'))).toContain('../../assets/a.js');
    expect(elements(document, 'meta').map((meta) => attribute(meta, 'content'))).toContain('../../');
  });

  it('keeps hostile text as text, also inside the structured data', async () => {
    await writePages({ site: folder, data: join(folder, 'data') });
    const document = await page(`e/${contact.id}/index.html`);
    const scripts = elements(document, 'script');
    expect(
      scripts.every((script) => attribute(script, 'src') || attribute(script, 'type') === 'application/ld+json'),
    ).toBe(true);
    const data = JSON.parse(
      textOf(scripts.find((script) => attribute(script, 'type') === 'application/ld+json') as Tree.Element),
    );
    expect(data).toMatchObject({ '@type': 'Event', startDate: '2022-02-04', location: { name: 'Beijing' } });
    expect(data.description).toContain('</script><script>alert(1)</script>');
    expect(elements(document, 'a').map((a) => attribute(a, 'href'))).toContain('https://example.org/?a=1&b="2"');
  });

  it('gives previews an absolute address only where the public address is known', async () => {
    await writePages({ site: folder, data: join(folder, 'data') });
    expect(elements(await page(`e/${contact.id}/index.html`), 'link')).toEqual([]);
    await writeFile(join(folder, 'index.html'), SHELL);
    await writePages({ site: folder, data: join(folder, 'data'), siteUrl: 'https://example.org/xp' });
    const [canonical] = elements(await page(`e/${contact.id}/index.html`), 'link');
    expect(attribute(canonical, 'href')).toBe(`https://example.org/xp/e/${contact.id}/`);
    expect(await readFile(join(folder, 'sitemap.xml'), 'utf8')).toContain(
      `<loc>https://example.org/xp/e/${contact.id}/</loc>`,
    );
  });
});

describe('the policy', () => {
  const card = {
    id: 'article-1',
    url: 'https://example.org/1',
    title: 'A title',
    publisher: { en: 'Example', zh: '范例' },
    language: 'en',
    published: '2022-02-04T10:00:00.000Z',
    tz: 'UTC',
    rights: 'full',
    excerpt: 'Some words.',
    picture: { src: 'https://cards.example.org/1.jpg', caption: 'A picture' },
  };
  const article = {
    version: 1,
    ...card,
    picture: null,
    blocks: [{ type: 'picture', src: 'https://texts.example.org/2.jpg', alt: '' }],
    shortened: false,
  };
  const paths = ['index.html', `e/${contact.id}/index.html`, 'e/old-one/index.html', 'e/-/index.html', '404.html'];

  beforeEach(async () => {
    await mkdir(join(folder, 'data', 'articles'));
    await writeFile(join(folder, 'data/articles/article-1.json'), JSON.stringify(article));
    const withCard = JSON.stringify({ ...detail, articles: [card] });
    await writeFile(join(folder, 'data', 'contacts', `${contact.id}.json`), withCard);
    await writePages({ site: folder, data: join(folder, 'data'), build: 'b1' });
  });

  it.each(paths)(
    'stands in %s right after the encoding, with the hosts of cards’ and texts’ pictures',
    async (path) => {
      const [encoding, policy] = elements(await page(path), 'meta');
      expect(attribute(encoding, 'charset')).toBe('utf-8');
      expect(attribute(policy, 'http-equiv')).toBe('Content-Security-Policy');
      expect(attribute(policy, 'content')).toContain(
        "img-src 'self' data: https://cards.example.org https://texts.example.org;",
      );
    },
  );

  it.each(paths)('is kept by %s itself: no script, style or handler in the text', async (path) => {
    const document = await page(path);
    const scripts = elements(document, 'script').filter(({ attrs }) => !attrs.some(({ name }) => name === 'src'));
    expect(scripts.map((script) => attribute(script, 'type'))).toEqual(scripts.map(() => 'application/ld+json'));
    expect(elements(document, 'style')).toEqual([]);
    const text = await readFile(join(folder, path), 'utf8');
    expect(text).not.toMatch(/\s(style|on[a-z]+)=["']/i);
  });

  it('is the same in the header file, which also lets others embed the page', async () => {
    const [, policy] = elements(await page('index.html'), 'meta');
    expect(await readFile(join(folder, '_headers'), 'utf8')).toContain(
      `Content-Security-Policy: ${attribute(policy, 'content')}; frame-ancestors *\n`,
    );
  });
});

describe('the page that stands in for a contact’s without a network', () => {
  it('finds its files where a contact’s page does, is of this build, and is nothing to be found', async () => {
    await writePages({ site: folder, data: join(folder, 'data'), build: 'b1' });
    const document = await page('e/-/index.html');
    expect(elements(document, 'script').map((script) => attribute(script, 'src'))).toEqual(['../../assets/a.js']);
    const metas = elements(document, 'meta');
    const named = (name: string) => metas.filter((meta) => attribute(meta, 'name') === name);
    expect(named('site-build').map((meta) => attribute(meta, 'content'))).toEqual(['b1']);
    expect(named('robots').map((meta) => attribute(meta, 'content'))).toEqual(['noindex']);
  });
});

describe('the preview picture', () => {
  it('is a PNG of the size that the page promises, the same bytes every time', async () => {
    const file = join(folder, 'e', contact.id, 'preview.png');
    await writePages({ site: folder, data: join(folder, 'data'), siteUrl: 'https://example.org/xp/' });
    const first = await readFile(file);
    const metas = elements(await page(`e/${contact.id}/index.html`), 'meta');
    const property = (name: string) =>
      attribute(
        metas.find((meta) => attribute(meta, 'property') === name),
        'content',
      );
    expect(property('og:image')).toBe(`https://example.org/xp/e/${contact.id}/preview.png`);
    expect(first.subarray(1, 4).toString()).toBe('PNG');
    expect([first.readUInt32BE(16), first.readUInt32BE(20)].map(String)).toEqual([
      property('og:image:width'),
      property('og:image:height'),
    ]);
    await writeFile(join(folder, 'index.html'), SHELL);
    await writePages({ site: folder, data: join(folder, 'data') });
    expect(await readFile(file)).toEqual(first);
  });

  it.each([
    ['Talks before the opening of the Games', 12, 2, ['Talks before the opening', 'of the Games']],
    ['习近平与普京在北京会晤，随后共进午餐', 9, 3, ['习近平与普京在北京', '会晤，随后共进午餐']],
    ['one two three four five', 5, 2, ['one two', 'three fou…']],
  ])('breaks %j into lines that fit', (text, limit, most, lines) => {
    expect(wrap(text, limit, most)).toEqual(lines);
  });
});

describe('the other pages', () => {
  it('lists every contact on the start page as a link', async () => {
    expect(await writePages({ site: folder, data: join(folder, 'data') })).toBe(1);
    const links = elements(await page('index.html'), 'a').map((a) => attribute(a, 'href'));
    expect(links).toContain(`./e/${contact.id}/`);
  });

  it('sends a retired id on', async () => {
    await writePages({ site: folder, data: join(folder, 'data') });
    const [link] = elements(await page('e/old-one/index.html'), 'a');
    expect(attribute(link, 'href')).toBe(`../${contact.id}/`);
  });

  it('says so at an unknown address, and leads back', async () => {
    await writePages({ site: folder, data: join(folder, 'data') });
    const document = await page('404.html');
    expect(textOf(document)).toContain('There is nothing at this address');
    expect(elements(document, 'a').map((a) => attribute(a, 'href'))).toEqual(['../../']);
  });

  it('finds its parts from an unknown address at any depth, where the site’s own is known', async () => {
    await writePages({ site: folder, data: join(folder, 'data'), siteUrl: 'https://example.org/xp' });
    const document = await page('404.html');
    expect(elements(document, 'a').map((a) => attribute(a, 'href'))).toEqual(['/xp/']);
    expect(elements(document, 'script').map((script) => attribute(script, 'src'))).toEqual(['/xp/assets/a.js']);
    expect(elements(document, 'meta').map((meta) => attribute(meta, 'content'))).toContain('/xp/');
  });

  it('names the mistake when the shell has no place for the pages', async () => {
    await writeFile(join(folder, 'index.html'), '<!doctype html><meta charset="utf-8">');
    await expect(writePages({ site: folder, data: join(folder, 'data') })).rejects.toThrow('<!--head-->');
  });
});
