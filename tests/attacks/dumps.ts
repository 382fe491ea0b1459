/** Dumps that report a real contact and carry an attack, one for each place of a dump where a stranger's words can stand. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { stringify } from 'yaml';
import { ADDRESSES, ATTACKS, MARKUP, TEXTS, type Attack } from './corpus.ts';

export interface AttackDump {
  readonly place: PlaceName;
  readonly attack: Attack;
  readonly file: string;
  readonly content: string;
}

interface Reported {
  readonly day: string;
  readonly how: string;
}

/** Contacts of the record, and three that only these dumps know. Each dump reports one of them, in turn. */
export const REPORTED: readonly Reported[] = [
  { day: '2025-02-24', how: '通了电话' },
  { day: '2025-01-21', how: '举行视频会晤' },
  { day: '2025-06-19', how: '通了电话' },
  { day: '2024-02-08', how: '通了电话' },
  { day: '2022-12-30', how: '举行视频会晤' },
  { day: '2022-06-15', how: '通了电话' },
  { day: '2022-02-25', how: '通了电话' },
  { day: '2021-12-15', how: '举行视频会晤' },
  { day: '2021-08-25', how: '通了电话' },
  { day: '2023-01-17', how: '通了电话' },
  { day: '2024-11-05', how: '举行视频会晤' },
  { day: '2025-03-27', how: '通了电话' },
];

const inWords = (day: string): string => {
  const [year, month, date] = day.split('-').map(Number);
  return `${year}年${month}月${date}日`;
};

interface Ground {
  readonly number: number;
  readonly attack: string;
  /** A sentence that reports the contact; the attack can stand at its end. */
  readonly report: (inside?: string) => string;
  readonly url: string;
  readonly epoch: number;
  readonly line: string;
}

const escaped = (text: string): string => text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
const inAttribute = (text: string): string => text.replace(/&/g, '&amp;').replace(/"/g, '&quot;');
/** The crawler's comment and the link line. */
const head = ({ epoch }: Ground, title: string, url: string): string =>
  `<!--${epoch}-->\n[${title}](${url})\n------\n\n`;
/** Makes each dump an article of its own, and one that is Chinese by the number of its letters. */
const remarks = ({ number }: Ground): string =>
  `此稿编号${number}。${'双方谈到贸易、能源、交通与人员往来，商定由有关部门继续磋商，并就共同关心的国际和地区问题交换了意见。'.repeat(4)}`;
const tail = (given: Ground): string => `<p>${remarks(given)}</p>`;

/** Each place writes a whole dump, sound but for the attack. */
const PLACES = {
  /** As markup, in a paragraph and on its own, before and after the report. */
  body: (g: Ground) =>
    `${head(g, `两国元首交谈（${g.number}）`, g.url)}${g.line}<p>${g.report()}</p><p>前文${g.attack}后文</p>\n${g.attack}\n${tail(g)}`,
  /** As text within the very sentence that the panel quotes. */
  sentence: (g: Ground) =>
    `${head(g, `两国元首交谈（${g.number}）`, g.url)}${g.line}<p>${escaped(g.attack)}。${g.report(escaped(g.attack))}${escaped(g.attack)}</p>${tail(g)}`,
  /** Wherever a dump has words beside its body: title, front matter, date line, caption, picture's text. */
  words: (g: Ground) =>
    `---\n${stringify({ title: g.attack, author: g.attack, date: g.attack, layout: g.attack, [g.attack || 'x']: g.attack })}---\n` +
    `${head(g, g.attack.replace(/[\r\n]+/g, ' '), g.url)}<div><i>${escaped(g.attack)}</i></div>` +
    `<img src="https://gdb.voanews.com/${g.number}.jpg" alt="${inAttribute(g.attack)}" title="${inAttribute(g.attack)}"><div><small>${escaped(g.attack)}</small></div><p>${g.report()}</p>${tail(g)}`,
  /** The title and the publisher's name of a dump without an address. */
  nameless: (g: Ground) =>
    `---\n${stringify({ title: `${g.attack}（${g.number}）`, author: g.attack, publisher: g.attack })}---\n<!--${g.epoch}-->\n<p>${g.report()}</p>${tail(g)}`,
  /** The dump's own address, in the link line and in the front matter. */
  origin: (g: Ground) =>
    `---\n${stringify({ from: g.attack, url: g.attack })}---\n${head(g, `两国元首交谈（${g.number}）`, g.attack)}${g.line}<p>${g.report()}</p>${tail(g)}`,
  /** Links and pictures of the body, quoted, bare, within a proxy's, and as Markdown. */
  links: (g: Ground) =>
    `${head(g, `两国元首交谈（${g.number}）`, g.url)}${g.line}<p>${g.report()}<a href="${g.attack}">甲</a><a href='${g.attack}'>乙</a><a href=${g.attack}>丙</a></p>` +
    `<img src="${g.attack}"><img src='${g.attack}'><img src="https://images.weserv.nl/?url=${g.attack}"><img src="https://images.weserv.nl/?url=${encodeURIComponent(g.attack)}"><img src="https://gdb.voanews.com/${g.attack}">${tail(g)}`,
  /** A body that is Markdown. */
  markdown: (g: Ground) =>
    `${head(g, `两国元首交谈（${g.number}）`, g.url)}${g.line.replace(/<\/?div>/g, '')}\n\n${g.report()}\n\n${g.attack}\n\n[甲](${g.attack}) ![乙](${g.attack})\n\n${remarks(g)}\n`,
} satisfies Readonly<Record<string, (ground: Ground) => string>>;
export type PlaceName = keyof typeof PLACES;

function ground({ number, text }: Attack, at: number): Ground {
  const { day, how } = REPORTED[at % REPORTED.length] ?? { day: '2025-02-24', how: '通了电话' };
  const published = new Date(`${day}T14:00:00Z`);
  return {
    number,
    attack: text,
    report: (inside = '') => `中国国家主席习近平${inWords(day)}与俄罗斯总统普京${how}${inside && `，称${inside}`}。`,
    url: `https://www.voachinese.com/a/${number}-${at}.html`,
    epoch: published.getTime(),
    line: `<div><i>${published.toUTCString()}</i></div>`,
  };
}

/** The attack as far as a file's name can hold it. */
function fileName(text: string): string {
  // eslint-disable-next-line no-control-regex -- the two that no file name holds
  const name = text.replace(/[\u0000/]/g, '∕').replace(/\p{Cs}/gu, '');
  return Buffer.from(name)
    .subarray(0, 200)
    .toString('utf8')
    .replace(/\ufffd+$/, '');
}

const WHERE: readonly (readonly [readonly Attack[], readonly PlaceName[]])[] = [
  [MARKUP, ['body', 'sentence', 'words', 'nameless']],
  [ADDRESSES, ['origin', 'links', 'markdown']],
  [TEXTS, ['body', 'sentence', 'words', 'nameless', 'markdown']],
];

/** All dumps: every attack at every place that is meant for its kind, under a name that is an attack as well. */
export const ATTACK_DUMPS: readonly AttackDump[] = WHERE.flatMap(([attacks, places]) =>
  places.flatMap((place, column) =>
    attacks.map((attack, row): AttackDump => {
      // Further by one in each place, so that one contact gets different attacks from each.
      const at = row + column * 5;
      return {
        place,
        attack,
        file: `${attack.number}-${place}-${fileName(attack.text)}.md`,
        content: PLACES[place](ground(attack, at)),
      };
    }),
  ),
);

export function writeAttackDumps(folder: string): void {
  mkdirSync(folder, { recursive: true });
  for (const { file, content } of ATTACK_DUMPS) writeFileSync(join(folder, file), content);
}

export const ATTACKS_BY_NUMBER: ReadonlyMap<number, Attack> = new Map(ATTACKS.map((attack) => [attack.number, attack]));
