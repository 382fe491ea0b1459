/** When an article was published, chosen among up to three dates that its dump gives (contacts.md, "How text dates …"). */
import { DAY_MS } from '../../model/index.ts';
import type { PublishedFrom } from '../article.ts';
import { instantIn, readEpoch, readInstant, type Written } from './instant.ts';

/** The dates as the dump writes them. */
export interface Stated {
  readonly line: string | null;
  readonly comment: string | null;
  /** The front matter's, or what a page says of itself. */
  readonly frontMatter: string | null;
}

export type Published =
  | { readonly ok: true; readonly at: number; readonly from: PublishedFrom; readonly warnings: readonly string[] }
  | { readonly ok: false; readonly reason: string };

/** News pages began in the nineties; 1970 is a clock that was never set, 2099 a typing error. */
const EARLIEST = Date.UTC(1995, 0, 1);
const LATEST = Date.UTC(2050, 0, 1);
const YEAR_MS = 366 * DAY_MS;

const NAMES: Readonly<Record<PublishedFrom, string>> = {
  line: 'date line',
  comment: 'comment',
  'front-matter': 'front matter',
};

interface Candidate {
  readonly from: PublishedFrom;
  readonly at: number;
}

const show = (at: number): string => (Number.isNaN(new Date(at).getTime()) ? String(at) : new Date(at).toISOString());

/** The moment of a date in the front matter, which may also be a bare number. */
function readStated(text: string): ReturnType<typeof readInstant> {
  if (!/^\d{9,17}$/.test(text)) return readInstant(text);
  return { kind: 'moment', clock: readEpoch(text), offset: 0, dayOnly: false };
}

/** The offset that the date line gives, where it is not UTC: it tells an unknown publisher's zone. Minutes east. */
export function statedOffset(text: string | null): number | null {
  const read = text === null ? null : readInstant(text);
  return read?.kind === 'moment' && read.offset !== null && read.offset !== 0 ? read.offset : null;
}

/**
 * The publication instant. `tz` is the zone in which a date without one is meant. The line is best; the comment is the
 * crawl, minutes later, and so is the front matter's date: a date more than a day after them cannot be true.
 */
export function choosePublished(stated: Stated, tz: string): Published {
  const warnings: string[] = [];
  const candidates: Candidate[] = [];
  const consider = (from: PublishedFrom, text: string | null, read: Written | null | { kind: 'impossible' }): void => {
    if (text === null) return;
    if (read === null) warnings.push(`the ${NAMES[from]} "${text.slice(0, 40)}" is not a date that can be read`);
    else if (read.kind === 'impossible')
      warnings.push(`the ${NAMES[from]} "${text.slice(0, 40)}" names a day that does not exist`);
    else {
      const at = instantIn(read, tz);
      if (at >= EARLIEST && at < LATEST) candidates.push({ from, at });
      else warnings.push(`the ${NAMES[from]} says ${show(at)}, which cannot be when it was published`);
    }
  };
  consider('line', stated.line, stated.line === null ? null : readStated(stated.line));
  consider(
    'comment',
    stated.comment,
    stated.comment === null ? null : { kind: 'moment', clock: readEpoch(stated.comment), offset: 0, dayOnly: false },
  );
  consider('front-matter', stated.frontMatter, stated.frontMatter === null ? null : readStated(stated.frontMatter));

  const chosen = candidates.find((candidate) => {
    const others = candidates.filter((other) => other !== candidate);
    const late = others.length > 0 && others.every((other) => candidate.at > other.at + DAY_MS);
    if (late)
      warnings.push(`the ${NAMES[candidate.from]} says ${show(candidate.at)}, more than a day after the others`);
    return !late;
  });
  if (!chosen) {
    const nothing = 'It gives no date: no date line, no comment with a time, no date in the front matter.';
    return { ok: false, reason: warnings.length === 0 ? nothing : `It gives no usable date: ${warnings.join('; ')}.` };
  }
  const instants = candidates.map(({ at }) => at);
  if (Math.max(...instants) - Math.min(...instants) > YEAR_MS) {
    const list = candidates.map(({ from, at }) => `${NAMES[from]} ${show(at).slice(0, 10)}`).join(', ');
    warnings.push(`its dates are years apart (${list}); the ${NAMES[chosen.from]} was taken`);
  }
  return { ok: true, at: chosen.at, from: chosen.from, warnings };
}
