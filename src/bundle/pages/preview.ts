/**
 * The picture that a link preview shows: 1200×630, drawn from the data in the page's own style. What happened, when and
 * where, in both languages, and its place among all contacts on the line.
 */
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { Resvg } from '@resvg/resvg-js';
import {
  dateInWords,
  DAY_MS,
  dayStart,
  glyphPath,
  headline,
  KIND_CODING,
  laneOf,
  LANES,
  wordsFor,
  type BundleIndex,
  type Contact,
  type Kind,
} from '../../model/index.ts';
import { learnEveryLanguage } from '../../model/words/every.ts';
import { html, raw, type Html } from './html.ts';
import { SITE_NAME } from './words.ts';

learnEveryLanguage();

export const PREVIEW_WIDTH = 1200;
export const PREVIEW_HEIGHT = 630;

/** Light theme of src/app/styles/tokens.css; a picture has no theme of its reader. */
const INK = { paper: '#fbfaf6', ink: '#1c1d21', second: '#54565c', third: '#6b6d72', rule: '#e3e0d7', band: '#f4f2ec' };
const HUE: Readonly<Record<Kind, string>> = {
  'in-person': '#b23329',
  video: '#1a6c94',
  phone: '#5b47a5',
  message: '#806321',
  multilateral: '#3c7344',
  envoy: '#5f6675',
};

const SERIF = 'Source Serif 4';
const SANS = 'Noto Sans S Chinese';
const MARGIN = 72;
const WIDE = PREVIEW_WIDTH - 2 * MARGIN;

/** The folder of an installed package, found by a file that it exports. */
const folderOf = (exported: string): string => dirname(createRequire(import.meta.url).resolve(exported));

const FONTS = [
  join(folderOf('@expo-google-fonts/source-serif-4/600SemiBold'), 'SourceSerif4_600SemiBold.ttf'),
  ...['Regular', 'Bold'].map((face) => join(folderOf('@embedpdf/fonts-sc'), '..', 'fonts', `NotoSansHans-${face}.otf`)),
];

/** Breaks text into lines of at most `limit` ems; Chinese breaks anywhere, Latin at spaces. At most `most` lines. */
export function wrap(text: string, limit: number, most: number): readonly string[] {
  const pieces = text.match(/[\u2e80-\u9fff\uff00-\uffef]|[^\s\u2e80-\u9fff\uff00-\uffef]+\s*|\s+/g) ?? [];
  const lines: string[] = [];
  let line = '';
  for (const piece of pieces) {
    if (line !== '' && widthInEms(line + piece.trimEnd()) > limit && !/^[，。、；：）》”]/.test(piece)) {
      lines.push(line.trimEnd());
      line = '';
    }
    line += piece;
  }
  if (line.trim() !== '') lines.push(line.trimEnd());
  if (lines.length <= most) return lines;
  return [...lines.slice(0, most - 1), `${(lines[most - 1] ?? '').replace(/.$/u, '')}…`];
}

/** A rough width: one em for a Han character, half of one for the rest. */
function widthInEms(text: string): number {
  return [...text].reduce((sum, character) => sum + (/[\u2e80-\u9fff\uff00-\uffef]/.test(character) ? 1 : 0.5), 0);
}

interface Line {
  readonly text: string;
  readonly size: number;
  readonly family: string;
  readonly weight: number;
  readonly fill: string;
  readonly gap: number;
}

function textBlock(contact: Contact, index: BundleIndex): readonly Line[] {
  const english = { size: 54, family: SERIF, weight: 600, fill: INK.ink };
  const chinese = { size: 40, family: SANS, weight: 700, fill: INK.ink };
  const date = { size: 27, family: SANS, weight: 400, fill: INK.second };
  const uncertain = contact.uncertain ?? false;
  const when = (language: 'en' | 'zh-Hans') => dateInWords(contact, language, { weekday: true, uncertain });
  const occasion = contact.occasion ? wrap(contact.occasion.en, 76, 1) : [];
  return [
    ...wrap(headline(contact, index.people, 'en'), WIDE / 54 + 0.5, 2).map((text, at) => ({
      ...english,
      text,
      gap: at ? 62 : 70,
    })),
    ...wrap(headline(contact, index.people, 'zh-Hans'), WIDE / 40, 1).map((text) => ({ ...chinese, text, gap: 58 })),
    { ...date, text: `${when('en')}  ·  ${when('zh-Hans')}`, gap: 52 },
    ...occasion.map((text) => ({ ...date, size: 24, fill: INK.third, text, gap: 38 })),
  ];
}

/** The years of the record as a strip, every contact on it, this one set out. */
function strip(contact: Contact | null, index: BundleIndex, top: number, height: number): Html {
  const [from, to] = [dayStart(index.span.start), dayStart(index.span.end) + DAY_MS];
  const x = (ms: number) => MARGIN + ((Math.min(Math.max(ms, from), to) - from) / (to - from)) * WIDE;
  const middle = (one: Contact) => x((dayStart(one.start) + dayStart(one.end) + DAY_MS) / 2);
  const y = (one: Contact) => top + ((LANES.indexOf(laneOf(one)) + 0.5) / LANES.length) * height;
  const first = Number(index.span.start.slice(0, 4));
  const years = Array.from({ length: Number(index.span.end.slice(0, 4)) - first + 1 }, (_, at) => first + at);
  const bands = years.map((year, at) => {
    const [left, right] = [x(Date.UTC(year, 0)), x(Date.UTC(year + 1, 0))];
    const band =
      at % 2
        ? html`<rect x="${left}" y="${top}" width="${right - left}" height="${height}" fill="${INK.band}" />`
        : null;
    return html`${band ? raw(band) : null}<text
        x="${left + 6}"
        y="${top + height + 30}"
        font-family="${SERIF}"
        font-weight="600"
        font-size="22"
        fill="${INK.second}"
        >${year}</text
      >`;
  });
  const others = index.contacts
    .filter(({ id, end }) => id !== contact?.id && dayStart(end) >= from)
    .map(
      (one) =>
        html`<path
          d="${glyphPath(one.kind, 0.75)}"
          transform="translate(${middle(one)} ${y(one)})"
          fill="${KIND_CODING[one.kind].direct ? HUE[one.kind] : 'none'}"
          stroke="${HUE[one.kind]}"
          stroke-width="1.5"
          opacity="${contact ? 0.42 : 1}"
        />`,
    );
  const line = html`<line
    x1="${MARGIN}"
    x2="${PREVIEW_WIDTH - MARGIN}"
    y1="${top + height}"
    y2="${top + height}"
    stroke="${INK.rule}"
    stroke-width="2"
  />`;
  return html`${raw(bands)}${raw(line)}${raw(others)}${contact ? raw(spot(contact, middle(contact), y(contact), top, height)) : null}`;
}

function spot(contact: Contact, x: number, y: number, top: number, height: number): Html {
  const hue = HUE[contact.kind];
  return html`<line x1="${x}" x2="${x}" y1="${top - 8}" y2="${top + height + 8}" stroke="${hue}" stroke-width="2" />
    <circle cx="${x}" cy="${y}" r="20" fill="${INK.paper}" stroke="${hue}" stroke-width="3" />
    <path d="${glyphPath(contact.kind, 1.6)}" transform="translate(${x} ${y})" fill="${hue}" />`;
}

/** The picture of one contact as SVG. */
export function previewSvg(contact: Contact, index: BundleIndex): Html {
  const hue = HUE[contact.kind];
  return frame(
    hue,
    html`<path d="${glyphPath(contact.kind, 2)}" transform="translate(${MARGIN + 14} 92)" fill="${hue}" />
      <text x="${MARGIN + 42}" y="101" font-family="${SANS}" font-weight="700" font-size="26" fill="${hue}"
        >${wordsFor('en').kind[contact.kind]} · ${wordsFor('zh-Hans').kind[contact.kind]}</text
      >
      <text
        x="${PREVIEW_WIDTH - MARGIN}"
        y="101"
        text-anchor="end"
        font-family="${SANS}"
        font-size="22"
        fill="${INK.third}"
        >${SITE_NAME.en}</text
      >
      ${raw(setLines(textBlock(contact, index), 118))} ${raw(strip(contact, index, 452, 112))}`,
  );
}

/** The picture of the whole page: its name and every contact on the line. */
export function startPreviewSvg(index: BundleIndex): Html {
  const lines: readonly Line[] = [
    { text: SITE_NAME.en, size: 58, family: SERIF, weight: 600, fill: INK.ink, gap: 70 },
    { text: SITE_NAME.zh, size: 40, family: SANS, weight: 700, fill: INK.ink, gap: 66 },
  ];
  return frame(INK.ink, html`${raw(setLines(lines, 50))}${raw(strip(null, index, 270, 280))}`);
}

function frame(edge: string, content: Html): Html {
  return html`<svg xmlns="http://www.w3.org/2000/svg" width="${PREVIEW_WIDTH}" height="${PREVIEW_HEIGHT}">
    <rect width="100%" height="100%" fill="${INK.paper}" />
    <rect width="100%" height="10" fill="${edge}" />
    ${raw(content)}
  </svg>`;
}

function setLines(lines: readonly Line[], top: number): readonly Html[] {
  let y = top;
  return lines.map((line) => {
    y += line.gap;
    return html`<text
      x="${MARGIN}"
      y="${y}"
      font-family="${line.family}"
      font-weight="${line.weight}"
      font-size="${line.size}"
      fill="${line.fill}"
      >${line.text}</text
    >`;
  });
}

/** Such a picture as PNG bytes; the same picture gives the same bytes. */
export function renderPng(svg: Html): Buffer {
  const font = { loadSystemFonts: false, fontFiles: FONTS, defaultFontFamily: SANS };
  return new Resvg(svg, { font }).render().asPng();
}
