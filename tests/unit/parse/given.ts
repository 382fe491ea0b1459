/** What the tests of this folder are given: a small table of publishers, and dumps put together from parts. */
import { parseDump, type Parsed } from '../../../src/bundle/parse/index.ts';
import { publisherTable } from '../../../src/bundle/publishers.ts';
import type { Article } from '../../../src/bundle/article.ts';
import type { Publisher } from '../../../src/model/index.ts';

export const HERALD: Publisher = {
  id: 'herald',
  name: { en: 'The Herald', zh: '先驱报' },
  hosts: ['herald.example'],
  language: 'zh-Hans',
  tz: 'America/New_York',
  rights: 'full',
  pictures: ['images.weserv.nl', 'pictures.herald.example'],
};
export const COURIER: Publisher = {
  id: 'courier',
  name: { en: 'The Courier', zh: '信使报' },
  hosts: ['courier.example', 'news.herald.example'],
  language: 'zh-Hans',
  tz: 'Europe/Berlin',
  rights: 'excerpt',
  pictures: [],
};
export const TABLE = publisherTable([HERALD, COURIER]);

export const LINE = '<div><i>Mon, 24 Feb 2025 13:58:53 GMT</i></div>';
export const HEAD =
  '<!--1740405543000-->\n[两人通了电话](https://www.herald.example/a/call-20250224/1.html)\n------\n\n';
export const FOOTER =
  '<br><hr><div>获取更多RSS：<br><a href="https://feed.example" style="color:orange" target="_blank">https://feed.example</a> <br><a href="https://feed2.example">https://feed2.example</a><br></div>';

export const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);

export const parse = (dump: string | Uint8Array, file = 'dump.md'): Parsed =>
  parseDump(typeof dump === 'string' ? bytesOf(dump) : dump, file, TABLE);

/** The article of a dump that must parse. */
export function article(dump: string | Uint8Array, file = 'dump.md'): Article {
  const parsed = parse(dump, file);
  if (!parsed.ok) throw new Error(`refused: ${parsed.refusal.reason}`);
  return parsed.article;
}

export const warnings = (dump: string | Uint8Array): readonly string[] => {
  const parsed = parse(dump);
  return parsed.ok ? parsed.warnings : [`refused: ${parsed.refusal.reason}`];
};

/** `type: text` of every block but the title. */
export const lines = (from: Article): readonly string[] =>
  from.blocks.slice(1).map(({ type, start, end }) => `${type}: ${from.text.slice(start, end)}`);

/** The blocks of a feed's body in the usual envelope. */
export const linesOf = (html: string): readonly string[] => lines(article(`${HEAD}${LINE}${html}`));
