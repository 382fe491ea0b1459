/** An article as the build holds it: plain text with offsets, and the blocks and pictures that the text came from. */
import type { Publisher } from '../model/index.ts';

export type BlockType = 'title' | 'paragraph' | 'heading' | 'quote' | 'item' | 'caption';

/**
 * A run of text that stands by itself. `text.slice(start, end)` is its text, entities decoded; block 0 is the title.
 * `html` is its inner HTML as the dump gave it, with unknown and unsafe markup still in place: never publish it unsanitised.
 */
export interface Block {
  readonly type: BlockType;
  readonly start: number;
  readonly end: number;
  readonly html: string;
}

export interface Picture {
  readonly src: string;
  readonly alt: string;
  /** Index of the block that captions it, or null. */
  readonly caption: number | null;
  /** Index of the block before which the picture stands (blocks.length when last). */
  readonly at: number;
}

/** Which of a dump's up to three dates gave the publication instant; best first. */
export type PublishedFrom = 'line' | 'comment' | 'front-matter';

export interface Article {
  /** Stable for one address: derived from the canonical URL, or from title and date where there is none. */
  readonly id: string;
  readonly url: string | null;
  readonly title: string;
  readonly publisher: Publisher;
  /** The zone in which the article's "today" is meant (contacts.md: publisher's, else the date line's offset, else by language). */
  readonly tz: string;
  /** BCP 47: zh-Hans, zh-Hant, en … judged by the text itself. */
  readonly language: string;
  /** Publication instant, epoch milliseconds. */
  readonly published: number;
  readonly publishedFrom: PublishedFrom;
  /** Every dump that held this article, relative to its dump folder, sorted. */
  readonly files: readonly string[];
  /** All blocks' texts, joined by "\n". Every offset in the build is a UTF-16 index into this. */
  readonly text: string;
  readonly blocks: readonly Block[];
  readonly pictures: readonly Picture[];
}
