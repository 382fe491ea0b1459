/** A tree to the blocks and pictures that a reader sees, in order, with nothing of the text lost. */
import type { BlockType } from '../article.ts';
import { cleanAddress, linkFate } from './address.ts';
import type { RawBlock } from './body.ts';
import { readInstant } from './instant.ts';
import { hasInk, lineOf, type Token } from './run.ts';
import { attribute, isElement, isText, NO_TEXT, textOf, type Element, type Parent } from './tree.ts';

const set = (words: string): ReadonlySet<string> => new Set(words.split(' '));
/** Elements that begin and end a block; all others run on in the line. */
const BLOCKS = set(
  'address article aside blockquote body button caption center dd details dialog dir div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr html legend li main menu nav ol optgroup option p pre section select summary table tbody td textarea tfoot th thead tr ul xmp listing plaintext noscript',
);
const HEADINGS = set('h1 h2 h3 h4 h5 h6');
/** Inline elements that say something about the words in them; see src/model/safety.ts. */
const KEPT = set('b strong i em sub sup q');
const DATE_HOLDERS = set('i em time');

/** Labels of buttons that ask the reader to share; dropped with their links. */
const SHARE_LABEL =
  /^[\s·|/]*(分享.{0,8}|转发.{0,6}|轉發.{0,6}|share.{0,14}|tweet|facebook|twitter|x|whatsapp|telegram|line|微信|微博|email)[\s·|/]*$/i;
/** A feed's line about itself. It ends an article wherever the markup lost the rule before it. */
const FOOTER = /^\s*[获獲]取更多\s*RSS/i;

/** A place and a dash, or an agency in brackets, before the first sentence: "华盛顿 —", "（路透社）". */
const DATELINE = /^.{1,60}(?:[—–―:：-]|[)）\]】])\s*$/su;
/** A short line wholly in bold, with no full stop, stands for a heading. */
const BOLD_HEADING = /^(?:<(b|strong)>)(?:(?!<\/?\1>).)+<\/\1>$/su;
const SENTENCE_END = /[。！？!?.;；…，,”"』」]\s*$/u;

/** A heading or a remark may stand above the date line, but not a paragraph. */
const BEFORE_DATE = 80;

interface OpenPicture {
  readonly src: string;
  readonly alt: string;
  readonly at: number;
  caption: number | null;
}

/** Reads a tree into blocks and pictures as it is walked; `flush` ends the last block. */
export class BlockReader {
  readonly blocks: RawBlock[] = [];
  readonly pictures: OpenPicture[] = [];
  dateLine: string | null = null;
  private run: Token[] = [];
  /** The open run has text in it. */
  private inked = false;
  private readonly inline: Token[] = [];
  private type: BlockType = 'paragraph';
  private preformatted = false;
  /** Where the last picture, or its caption, ended: what follows there at once is its caption. */
  private afterPicture = -1;

  constructor(private readonly base: string | null) {}

  /** Index of the block that begins next. */
  private get position(): number {
    return this.blocks.length + (this.inked ? 1 : 0);
  }

  flush(type: BlockType = this.type): void {
    const line = lineOf(this.run);
    this.run = [...this.inline];
    this.inked = false;
    if (!line) return;
    const bold = type === 'paragraph' && line.text.length <= 60 && BOLD_HEADING.test(line.html);
    this.blocks.push({ ...line, type: bold && !SENTENCE_END.test(line.text) ? 'heading' : type });
  }

  children(node: Parent): void {
    for (const child of node.childNodes) {
      if (isText(child)) this.text(child.value);
      else if (isElement(child)) this.element(child);
    }
  }

  private text(value: string): void {
    if (FOOTER.test(value)) this.flush();
    this.inked ||= hasInk(value);
    if (!this.preformatted) {
      this.run.push({ kind: 'text', text: value });
      return;
    }
    value.split('\n').forEach((line, at) => {
      if (at > 0) this.break();
      this.run.push({ kind: 'text', text: line });
    });
  }

  /** Two line breaks with nothing between them end a paragraph, except in a caption. */
  private break(): void {
    let before = this.run.length - 1;
    const nothing = (token: Token | undefined): boolean =>
      token !== undefined && (token.kind === 'text' ? !hasInk(token.text) : token.kind !== 'break');
    while (nothing(this.run[before])) before -= 1;
    if (this.run[before]?.kind === 'break' && this.type !== 'caption') this.flush();
    else this.run.push({ kind: 'break' });
  }

  private element(element: Element): void {
    const tag = element.tagName;
    if (NO_TEXT.has(tag)) return;
    if (tag === 'br') this.break();
    else if (tag === 'img') this.picture(element);
    else if (DATE_HOLDERS.has(tag) && this.takeDate(element)) return;
    else if (this.isCaption(element)) this.block(element, 'caption');
    else if (tag === 'p') this.paragraph(element);
    else if (BLOCKS.has(tag)) this.block(element, this.typeOf(tag));
    else if (tag === 'a') this.link(element);
    else if (KEPT.has(tag)) this.inlined({ kind: 'open', tag, href: null }, element);
    else this.children(element);
  }

  private typeOf(tag: string): BlockType {
    if (this.type === 'caption') return 'caption';
    if (HEADINGS.has(tag)) return 'heading';
    if (tag === 'blockquote') return 'quote';
    if (tag === 'li') return this.type === 'quote' ? 'quote' : 'item';
    if (tag === 'figcaption' || tag === 'caption') return 'caption';
    return this.type === 'heading' ? 'paragraph' : this.type;
  }

  private paragraph(element: Element): void {
    // The feed takes the dateline out of the paragraph it begins.
    const line = lineOf(this.run);
    if (!line || !DATELINE.test(line.text)) this.flush();
    const held = this.type;
    this.children(element);
    this.flush();
    this.type = held;
  }

  private block(element: Element, type: BlockType): void {
    this.flush();
    const [held, heldPre] = [this.type, this.preformatted];
    this.type = type;
    if (element.tagName === 'pre') this.preformatted = true;
    const firstPicture = this.pictures.length;
    const firstBlock = this.blocks.length;
    const captions = type === 'caption' && held !== 'caption';
    const waiting = captions ? this.lastPicture() : null;
    this.children(element);
    this.flush();
    [this.type, this.preformatted] = [held, heldPre];
    if (captions && waiting && this.blocks.length > firstBlock) waiting.caption ??= firstBlock;
    if (element.tagName === 'figure') this.captionFigure(firstPicture, firstBlock);
    if (captions) this.afterPicture = this.blocks.length;
  }

  /** All pictures of one figure share its caption, wherever in the figure it stands. */
  private captionFigure(firstPicture: number, firstBlock: number): void {
    const caption = this.blocks.findIndex((block, at) => at >= firstBlock && block.type === 'caption');
    if (caption < 0) return;
    for (const picture of this.pictures.slice(firstPicture)) picture.caption ??= caption;
  }

  private lastPicture(): OpenPicture | null {
    const picture = this.pictures.at(-1);
    return picture && this.position === this.afterPicture ? picture : null;
  }

  /** The feed writes captions as small grey print in a block of its own, pages by class name. */
  private isCaption(element: Element): boolean {
    const tag = element.tagName;
    if (tag === 'figcaption') return true;
    const afterPicture = this.position === this.afterPicture;
    if (tag === 'small') return afterPicture;
    if (!BLOCKS.has(tag)) return false;
    if (/caption/i.test(attribute(element, 'class') ?? '')) return afterPicture;
    if (tag !== 'div' && tag !== 'p') return false;
    const inner = element.childNodes.filter((child) => !isText(child) || hasInk(child.value));
    const [only] = inner;
    if (inner.length !== 1 || !only || !isElement(only) || only.tagName !== 'small') return false;
    return afterPicture || /#999/.test(attribute(only, 'style') ?? '');
  }

  private takeDate(element: Element): boolean {
    const read = this.blocks.reduce((sum, { text }) => sum + text.length, 0);
    if (this.dateLine !== null || read > BEFORE_DATE || this.inked) return false;
    const text = textOf(element).trim();
    if (text === '' || readInstant(text) === null) return false;
    this.dateLine = text;
    return true;
  }

  private picture(element: Element): void {
    const found = ['src', 'data-src', 'data-original', 'data-lazy-src']
      .map((name) => cleanAddress(attribute(element, name) ?? '', this.base))
      .find((address) => address !== null);
    if (found === undefined || found === null) return;
    const last = this.pictures.at(-1);
    // Pages repeat a lazily loaded picture in <noscript>.
    if (last?.src === found && this.position === this.afterPicture) return;
    const alt = (attribute(element, 'alt') ?? '').replace(/\s+/g, ' ').trim();
    this.pictures.push({ src: found, alt, at: this.position, caption: null });
    this.afterPicture = this.position;
  }

  private link(element: Element): void {
    const href = attribute(element, 'href');
    const fate = href === null ? null : linkFate(href, this.base);
    if (fate?.keep === null && fate.share && SHARE_LABEL.test(textOf(element))) return;
    if (!fate || fate.keep === null) this.children(element);
    else this.inlined({ kind: 'open', tag: 'a', href: fate.keep }, element);
  }

  private inlined(open: Token & { readonly kind: 'open' }, element: Element): void {
    // A nested copy of the same element says nothing new, and links do not nest.
    if (this.inline.some((token) => token.kind === 'open' && token.tag === open.tag)) {
      this.children(element);
      return;
    }
    this.inline.push(open);
    this.run.push(open);
    this.children(element);
    this.inline.pop();
    this.run.push({ kind: 'close', tag: open.tag });
  }
}
