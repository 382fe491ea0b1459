/** What of an article may be published, by its publisher's rights (design.md, "Rights"), made harmless. */
import { isPictureAllowed, type ArticleBlock, type ArticleCard } from '../../model/index.ts';
import type { Article, Block, Picture } from '../article.ts';
import { escapeHtml } from '../parse/run.ts';
import { excerptOf } from './excerpt.ts';
import { sanitise, shownText } from './sanitise.ts';

export { excerptOf } from './excerpt.ts';
export { sanitise, shownText } from './sanitise.ts';

const textOf = (article: Article, block: Block): string => article.text.slice(block.start, block.end);

/** A block's inline HTML, sanitised. If its text were not the block's own, evidence marked by offset would be misplaced. */
function safeHtml(article: Article, block: Block): string {
  const text = textOf(article, block);
  const html = sanitise(block.html);
  return shownText(html) === text ? html : escapeHtml(text);
}

function publishBlock(article: Article, block: Block): ArticleBlock {
  const type = block.type === 'title' ? 'heading' : block.type;
  return { type, start: block.start, html: safeHtml(article, block) };
}

/** No newsroom's lead is wider, in Han characters. */
const MAX_LEAD = 300;

/** Index of the paragraph that leads: the first, else the first block that is no caption; null where there is no text. */
function leadOf(article: Article): number | null {
  const body = article.blocks.map((block, at) => ({ block, at })).slice(1);
  const lead =
    body.find(({ block }) => block.type === 'paragraph') ?? body.find(({ block }) => block.type !== 'caption');
  return lead?.at ?? null;
}

const mayShow = (article: Article, picture: Picture): boolean =>
  isPictureAllowed(picture.src, article.publisher.pictures);

/**
 * The blocks for articles/<id>.json: everything but the title under `full` rights, the lead alone under `excerpt`, nothing
 * under `link`. Pictures stand before the block they stood before, if their host is the publisher's.
 */
export function publishBlocks(article: Article): {
  readonly blocks: readonly ArticleBlock[];
  readonly shortened: boolean;
} {
  const { rights } = article.publisher;
  const body = article.blocks.slice(1);
  if (rights === 'link') return { blocks: [], shortened: body.length > 0 };
  if (rights === 'excerpt') {
    const lead = leadOf(article);
    const block = lead === null ? undefined : article.blocks[lead];
    if (!block) return { blocks: [], shortened: body.length > 0 };
    // A text without paragraphs is all lead; that would be republishing it.
    const text = textOf(article, block);
    const cut = excerptOf(text, MAX_LEAD);
    const whole = publishBlock(article, block);
    const type = block.type === 'title' ? 'heading' : block.type;
    const blocks = [cut === text ? whole : { type, start: block.start, html: escapeHtml(cut) }];
    return { blocks, shortened: body.length > 1 || cut !== text };
  }
  const picturesAt = (index: number): readonly ArticleBlock[] =>
    article.pictures
      .filter((picture) => picture.at === index && mayShow(article, picture))
      .map(({ src, alt }) => ({ type: 'picture', src, alt }));
  const blocks = body.flatMap((block, at) => [...picturesAt(at + 1), publishBlock(article, block)]);
  return { blocks: [...blocks, ...picturesAt(article.blocks.length)], shortened: false };
}

/** The card that stands for an article in a contact's panel. */
export function cardOf(article: Article): ArticleCard {
  const { publisher } = article;
  const lead = leadOf(article);
  const block = lead === null ? undefined : article.blocks[lead];
  const silent = publisher.rights === 'link';
  const picture = silent ? undefined : article.pictures.find((each) => mayShow(article, each));
  const caption = article.blocks[picture?.caption ?? -1];
  return {
    id: article.id,
    url: article.url,
    title: article.title,
    publisher: publisher.name,
    language: article.language,
    published: new Date(article.published).toISOString(),
    tz: article.tz,
    rights: publisher.rights,
    excerpt: silent || !block ? '' : excerptOf(textOf(article, block)),
    picture: picture ? { src: picture.src, caption: caption ? textOf(article, caption) : picture.alt } : null,
  };
}
