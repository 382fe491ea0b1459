/** Dumps such as a news archive holds, made from numbers: the same seed and number give the same bytes on any machine. */
import { randomFrom, type Random } from '../../scripts/fuzz/random.ts';
import { EN, ZH, type Wording } from './words.ts';

export interface DumpPlan {
  readonly seed: number;
  /** How many dumps there are. */
  readonly files: number;
  /** Bytes of an article, about; each has between a half and one and a half of it. */
  readonly bytes: number;
  /** Per mille of the dumps that report a contact. */
  readonly contacts: number;
  /** Per mille that name a leader in passing. */
  readonly named: number;
}

export interface MadeDump {
  /** Relative to the dump folder, with "/". */
  readonly file: string;
  readonly bytes: Uint8Array;
}

/** Dumps of one folder, as a crawler that keeps a folder for each batch would have it. */
const PER_FOLDER = 1000;

/** Days of calls that the record knows, so that the dumps find contacts to attach to. */
const CALLS: readonly (readonly [zh: string, en: string, epoch: number])[] = [
  ['2025年2月24日', 'February 24, 2025', Date.UTC(2025, 1, 24, 14)],
  ['2024年2月8日', 'February 8, 2024', Date.UTC(2024, 1, 8, 12)],
  ['2022年6月15日', 'June 15, 2022', Date.UTC(2022, 5, 15, 13)],
  ['2021年8月25日', 'August 25, 2021', Date.UTC(2021, 7, 25, 12)],
];

const HOSTS = ['press.example', 'daily.example', 'briefs.example', 'archive.example'];

interface Told {
  readonly words: Wording;
  readonly title: string;
  readonly url: string;
  readonly epoch: number;
  readonly paragraphs: readonly string[];
}

/** One sentence in three says when, as in a newspaper. */
function sentenceFrom(random: Random, words: Wording): string {
  const { who, did, what, where, when } = words;
  const time = random.oneIn(3) ? random.pick(when) : null;
  return words.sentence(random.pick(who), random.pick(did), random.pick(what), random.pick(where), time);
}

function tell(random: Random, number: number, plan: DumpPlan): Told {
  const chinese = random.below(100) < 60;
  const words = chinese ? ZH : EN;
  const share = random.below(1000);
  const call = share < plan.contacts ? random.pick(CALLS) : null;
  const passing = call === null && share < plan.contacts + plan.named;
  const political = random.below(100) < 15;
  const epoch = call?.[2] ?? Date.UTC(2021, 0, 1) + random.below(1826) * 86_400_000 + random.below(86_400_000);
  const paragraphs: string[] = [];
  if (call) paragraphs.push(words.call(chinese ? call[0] : call[1]));
  // Characters, of three bytes in Chinese.
  let left = (plan.bytes * (50 + random.below(101))) / 100 / (chinese ? 3 : 1);
  while (left > 0) {
    const sentences = Array.from({ length: 2 + random.below(4) }, () => sentenceFrom(random, words));
    if (political && random.oneIn(4)) sentences.push(random.pick(words.politics));
    const paragraph = sentences.join(chinese ? '' : ' ');
    paragraphs.push(paragraph);
    left -= paragraph.length;
  }
  if (passing) paragraphs.splice(random.below(paragraphs.length), 0, random.pick(words.passing));
  const title = `${chinese ? '简讯' : 'Brief'} ${number}: ${sentenceFrom(random, words).slice(0, chinese ? 24 : 60)}`;
  const url = `https://${random.pick(HOSTS)}/${new Date(epoch).toISOString().slice(0, 10).replaceAll('-', '/')}/${number}`;
  return { words, title, url, epoch, paragraphs };
}

const head = ({ title, url, epoch }: Told): string => `<!--${epoch}-->\n[${title}](${url})\n------\n\n`;
const day = (epoch: number): string => new Date(epoch).toUTCString();
const front = ({ title, url, epoch }: Told): string =>
  `---\nlayout: post\ntitle: "${title}"\ndate: ${new Date(epoch).toISOString()}\nfrom: ${url}\ntags: [ brief ]\n---\n`;
const html = ({ epoch, paragraphs }: Told): string =>
  `<div>\n<div><i>${day(epoch)}</i></div>${paragraphs.map((text) => `<p>${text}</p>`).join('')}\n</div>\n`;
const picture = ({ url }: Told, random: Random): string =>
  `<img src="${url}/${random.below(1000)}.jpg" width="100%"><div><small style="color: #999;">${random.below(9999)}</small></div>`;

/** The forms in which feeds and crawlers keep an article; the more usual ones stand more often. */
const FORMS: readonly ((told: Told, random: Random) => readonly [ending: string, text: string])[] = [
  (told, random) => ['md', front(told) + head(told) + picture(told, random) + html(told)],
  (told, random) => ['md', front(told) + head(told) + picture(told, random) + html(told)],
  (told) => ['txt', head(told) + html(told)],
  (told, random) => ['md', head(told) + picture(told, random) + told.paragraphs.join('<br /><br />')],
  (told) => ['markdown', `${front(told)}# ${told.title}\n\n${told.paragraphs.join('\n\n')}\n`],
  (told) => [
    'html',
    `<!doctype html><html><head><title>${told.title}</title><link rel="canonical" href="${told.url}">` +
      `<meta property="article:published_time" content="${new Date(told.epoch).toISOString()}"></head>` +
      `<body><article><h1>${told.title}</h1>${told.paragraphs.map((text) => `<p>${text}</p>`).join('')}</article></body></html>`,
  ],
];

/** What happens to files on their way: line ends, marks, other encodings, references, a tail cut off. */
function wear(text: string, random: Random): Uint8Array {
  const chance = random.below(1000);
  if (chance < 50) return Buffer.from(text.replaceAll('\n', '\r\n'));
  if (chance < 60) return Buffer.from(`\ufeff${text}`);
  if (chance < 90) return Buffer.from(text.replaceAll('’', '&#8217;').replaceAll('，并', '&#65292;并'));
  if (chance < 92) return Buffer.from(`\ufeff${text}`, 'utf16le');
  const bytes = Buffer.from(text);
  return chance < 93 ? bytes.subarray(0, bytes.length - 20) : bytes;
}

/** The dump of that number, 0 to plan.files - 1. One in twenty is a copy of an earlier one's article. */
export function makeDump(number: number, plan: DumpPlan): MadeDump {
  const random = randomFrom(Math.imul(plan.seed + 1, 0x9e3779b1) ^ Math.imul(number + 1, 0x85ebca6b));
  const first = number > 0 && random.oneIn(20) ? random.below(number) : number;
  const told = tell(randomFrom(Math.imul(plan.seed + 7, 0xc2b2ae35) ^ Math.imul(first + 1, 0x27d4eb2f)), first, plan);
  const [ending, text] = random.pick(FORMS)(told, random);
  const folder = String(Math.floor(number / PER_FOLDER)).padStart(4, '0');
  return { file: `${folder}/${String(number).padStart(7, '0')}.${ending}`, bytes: wear(text, random) };
}
