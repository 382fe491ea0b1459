/** The body of an article as blocks and pictures, before it has a title and offsets. */
import type { BlockType, Picture } from '../article.ts';
import { BlockReader } from './blocks.ts';
import { readInstant } from './instant.ts';
import { escapeHtml } from './run.ts';
import type { Parent } from './tree.ts';

/** A block that does not know yet where in the text it stands. */
export interface RawBlock {
  readonly type: BlockType;
  readonly text: string;
  readonly html: string;
}

export interface Body {
  readonly blocks: readonly RawBlock[];
  /** Block indices count the body's blocks from 0. */
  readonly pictures: readonly Picture[];
  /** The text of the date line, which is taken out of the blocks. */
  readonly dateLine: string | null;
}

const FOOTER = /^[获獲]取更多\s*RSS\s*[：:]?\s*$/i;
const URLS = /(?:https?:\/\/)[\w.~:/?#[\]@!$&'()*+,;=%-]+/gi;

/** Where the feed's own footer begins; anything else at the end, such as a copyright line, is the article's. */
function endOfArticle(blocks: readonly RawBlock[]): number {
  let end = blocks.length;
  while (end > 0) {
    const rest = (blocks[end - 1]?.text ?? '').replace(URLS, '').trim();
    if (FOOTER.test(rest)) return end - 1;
    if (rest !== '') break;
    end -= 1;
  }
  return blocks.length;
}

/** A body without its block number `index`; pictures keep their places among the others. */
export function withoutBlock(body: Body, index: number): Body {
  const moved = (at: number): number => (at > index ? at - 1 : at);
  return {
    ...body,
    blocks: body.blocks.filter((_, at) => at !== index),
    pictures: body.pictures.map((picture) => ({
      ...picture,
      at: moved(picture.at),
      caption: picture.caption === null || picture.caption === index ? null : moved(picture.caption),
    })),
  };
}

/** Reads the blocks under `root`. Addresses are resolved against `base`, the article's own. */
export function readBlocks(root: Parent, base: string | null): Body {
  const reader = new BlockReader(base);
  reader.children(root);
  reader.flush('paragraph');
  const blocks = reader.blocks.slice(0, endOfArticle(reader.blocks));
  const pictures = reader.pictures.map(({ src, alt, at, caption }) => ({
    src,
    alt,
    at: Math.min(at, blocks.length),
    caption: caption !== null && caption < blocks.length ? caption : null,
  }));
  const body = { blocks, pictures, dateLine: reader.dateLine };
  // A plain text's first line may be its date.
  const first = blocks[0];
  const dated = body.dateLine === null && first !== undefined && first.type !== 'caption' && readInstant(first.text);
  return dated ? { ...withoutBlock(body, 0), dateLine: first.text } : body;
}

/** A paragraph of plain words. */
export const plainBlock = (type: BlockType, text: string): RawBlock => ({ type, text, html: escapeHtml(text) });
