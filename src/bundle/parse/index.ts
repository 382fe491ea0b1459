/** One dump to one article. A pipeline: decode, open the envelope, read the body, then say what, whose and when it is. */
import type { Publisher } from '../../model/index.ts';
import type { Article, Block, Picture } from '../article.ts';
import { plainHost, unlistedPublisher, type PublisherTable } from '../publishers.ts';
import { articleId, cleanAddress } from './address.ts';
import { plainBlock, readBlocks, withoutBlock, type Body, type RawBlock } from './body.ts';
import { decodeText } from './decode.ts';
import { openEnvelope, type Envelope, type LinkLine } from './envelope.ts';
import { headingToHtml, looksLikeHtml, markdownToHtml } from './markdown.ts';
import { looksLikePage, readPage, type Page } from './page.ts';
import { choosePublished, statedOffset } from './published.ts';
import type { Refusal } from './refusal.ts';
import { escapeHtml } from './run.ts';
import { languageOf } from './script.ts';
import { decodeEntities, parsePage, parsePiece } from './tree.ts';
import { zoneByText } from './zone.ts';

export type { Refusal } from './refusal.ts';
export { decodeText } from './decode.ts';

export type Parsed =
  | { readonly ok: true; readonly article: Article; readonly warnings: readonly string[] }
  | { readonly ok: false; readonly refusal: Refusal };

/** Ordinary white space and control characters within a title are one space; the wide Chinese space is a character. */
// eslint-disable-next-line no-control-regex -- they are what is taken out
const oneLine = (text: string): string => text.replace(/[\u0000-\u0020\u007f-\u009f\u2028\u2029]+/g, ' ').trim();

/** Words that stand in for a title that is missing. */
const MAX_STAND_IN = 60;

interface Contents {
  readonly body: Body;
  readonly page: Page | null;
  readonly warnings: readonly string[];
}

function readContents(envelope: Envelope, address: (pageUrl: string | null) => string | null): Contents {
  const { body, links } = envelope;
  const further = links.slice(1).filter(({ url, title }) => url !== links[0]?.url && title !== links[0]?.title);
  const several = further.length === 0 ? [] : ['it has several link lines; the first names it'];
  if (looksLikePage(body)) {
    const { root, warnings } = parsePage(body);
    const page = readPage(root);
    return { body: readBlocks(page.article, address(page.url)), page, warnings: [...several, ...warnings] };
  }
  // The other link lines are text that somebody put there; they stay, at the top.
  const lines = further.map((link) => `<p>${linkHtml(link)}</p>`).join('');
  const html = looksLikeHtml(body) ? headingToHtml(body) : markdownToHtml(body);
  const { root, warnings } = parsePiece(lines + html);
  return { body: readBlocks(root, address(null)), page: null, warnings: [...several, ...warnings] };
}

const linkHtml = ({ title, url }: LinkLine): string => `<a href="${escapeHtml(url)}">${escapeHtml(title)}</a>`;

/** The article's publisher: named by hand, else by the host of its address, else by the author in the front matter. */
function publisherOf(envelope: Envelope, url: string | null, table: PublisherTable): Publisher | null {
  const { publisher, author } = envelope.front;
  const named = publisher === null ? null : table.byName(publisher);
  if (named) return named;
  if (url !== null) return table.byHost(new URL(url).hostname);
  return author === null ? null : table.byName(author);
}

interface Titled {
  readonly title: string;
  /** The body without the heading that is the title. */
  readonly body: Body;
  readonly warnings: readonly string[];
}

/** How far down a page repeats its title: a section's name or a date may stand above it. */
const TITLE_WITHIN = 4;

/** The title, from the best place that has one; null for a dump with nothing to read at all. */
function titleOf(envelope: Envelope, page: Page | null, body: Body): Titled | null {
  const [first] = body.blocks;
  const given = [envelope.links[0]?.title, envelope.front.title, page?.title]
    .map((title) => oneLine(decodeEntities(title ?? '')))
    .find((title) => title !== '');
  if (given !== undefined) {
    const repeated = body.blocks
      .slice(0, TITLE_WITHIN)
      .findIndex((block) => block.type === 'heading' && oneLine(block.text) === given);
    return { title: given, body: repeated < 0 ? body : withoutBlock(body, repeated), warnings: [] };
  }
  if (first?.type === 'heading') return { title: oneLine(first.text), body: withoutBlock(body, 0), warnings: [] };
  if (!first) return null;
  const sentence = /^.*?[。！？!?]/u.exec(first.text)?.[0] ?? first.text;
  const title = oneLine([...sentence].slice(0, MAX_STAND_IN).join(''));
  return { title, body, warnings: ['it has no title; its first words stand in for one'] };
}

/** Joins the blocks' texts by "\n" and notes where each stands. */
function layOut(title: string, raw: readonly RawBlock[]): { readonly text: string; readonly blocks: readonly Block[] } {
  const all = [plainBlock('title', title), ...raw];
  let end = -1;
  const blocks = all.map(({ type, text, html }): Block => {
    const start = end + 1;
    end = start + text.length;
    return { type, start, end, html };
  });
  return { text: all.map(({ text }) => text).join('\n'), blocks };
}

/**
 * Reads one dump. Never throws: what cannot be used is refused with a reason, what can be repaired is, with a warning.
 * `file` is the dump's name relative to its folder.
 */
export function parseDump(bytes: Uint8Array, file: string, publishers: PublisherTable): Parsed {
  try {
    return parse(bytes, file, publishers);
  } catch (error) {
    // No dump is known that comes here; if one does, it must not take the others with it.
    const reason = `The file could not be read: ${error instanceof Error ? error.message : String(error)}.`;
    return { ok: false, refusal: { file, stage: 'parse', reason } };
  }
}

function parse(bytes: Uint8Array, file: string, publishers: PublisherTable): Parsed {
  const refuse = (stage: Refusal['stage'], reason: string, offset?: number): Parsed => ({
    ok: false,
    refusal: { file, stage, reason, ...(offset === undefined ? {} : { offset }) },
  });
  const decoded = decodeText(bytes);
  if (!decoded.ok) return refuse('decode', decoded.reason, decoded.offset);
  const envelope = openEnvelope(decoded.text);

  const ownAddresses = [envelope.links[0]?.url, envelope.front.url].map((url) => cleanAddress(url ?? ''));
  const address = (pageUrl: string | null): string | null =>
    ownAddresses.find((url) => url !== null) ?? (pageUrl === null ? null : cleanAddress(pageUrl));
  const { body, page, warnings: bodyWarnings } = readContents(envelope, address);
  const url = address(page?.url ?? null);

  const titled = titleOf(envelope, page, body);
  if (!titled || titled.title === '') return refuse('parse', 'The file holds no text: no title and no paragraph.');
  const { text, blocks } = layOut(titled.title, titled.body.blocks);

  const listed = publisherOf(envelope, url, publishers);
  const language = languageOf(text, listed?.language);
  const dateLine = body.dateLine ?? page?.date ?? null;
  const tz = listed?.tz ?? zoneByText(statedOffset(dateLine), language);
  const frontMatter = envelope.front.date ?? page?.date ?? null;
  const published = choosePublished({ line: body.dateLine, comment: envelope.comment, frontMatter }, tz);
  if (!published.ok) return refuse('date', published.reason);

  const host = url === null ? null : plainHost(new URL(url).hostname);
  const author = envelope.front.publisher ?? envelope.front.author ?? page?.site ?? undefined;
  const publisher = listed ?? unlistedPublisher(host, tz, language, author);
  const article: Article = {
    id: articleId(url, titled.title, published.at),
    url,
    title: titled.title,
    publisher,
    tz,
    language,
    published: published.at,
    publishedFrom: published.from,
    files: [file],
    text,
    blocks,
    // Block 0 is the title, so every block stands one further than in the body alone.
    pictures: titled.body.pictures.map((picture): Picture => ({
      ...picture,
      at: picture.at + 1,
      caption: picture.caption === null ? null : picture.caption + 1,
    })),
  };
  const noAddress = url === null ? ['it gives no address'] : [];
  const noText = blocks.length === 1 ? ['it has a title but no text'] : [];
  return {
    ok: true,
    article,
    warnings: [
      ...decoded.warnings,
      ...envelope.warnings,
      ...bodyWarnings,
      ...titled.warnings,
      ...noAddress,
      ...noText,
      ...published.warnings,
    ],
  };
}
