import type { Kind, Match, Role, Rights, Status } from '../../model/index.ts';

/**
 * What the page itself says, in three parts that are loaded when they are needed: the page, the open contact, and About.
 * Whatever counts or dates is a function, so that each language can use its own plural forms and order of words. The
 * timeline's own words stand in timeline.ts.
 */
export interface Messages {
  readonly site: {
    readonly title: string;
    /** What a browser tab says of a contact that is open. */
    readonly titleOf: (what: string) => string;
    readonly counts: (contacts: number, sources: number, asOf: string) => string;
    readonly skip: string;
    readonly tools: string;
    readonly about: string;
    readonly language: string;
    readonly dark: string;
    readonly light: string;
  };
  readonly states: {
    readonly loading: string;
    readonly retry: string;
    readonly reload: string;
    readonly network: Notice;
    readonly missing: Notice;
    readonly damaged: Notice;
    readonly version: Notice;
    readonly empty: Notice;
    readonly status: (code: number) => string;
  };
  readonly filters: {
    readonly label: string;
    readonly kinds: string;
    readonly search: string;
    readonly searchHint: string;
    readonly direct: string;
    readonly directHint: string;
    readonly place: string;
    readonly anyPlace: string;
    readonly publisher: string;
    readonly anyPublisher: string;
    readonly searchFailed: string;
    readonly clear: string;
    readonly chip: (kind: string, count: number) => string;
  };
  readonly frame: {
    /** The open contact's part of the page could not be fetched. */
    readonly failed: string;
    readonly close: string;
    /** In a frame of another page: leads to this page itself. */
    readonly whole: string;
    readonly takeAway: string;
  };
  readonly list: {
    readonly heading: string;
    readonly inView: (shown: number, all: number) => string;
    readonly sources: (count: number) => string;
    readonly articles: (count: number) => string;
    readonly noneInView: string;
    readonly noneAtAll: string;
    readonly showAll: string;
    readonly more: (count: number) => string;
    readonly announce: (count: number) => string;
  };
}

/** The open contact, its articles, and passing it on. */
export interface Reading {
  readonly panel: {
    readonly label: string;
    readonly close: string;
    readonly direct: string;
    readonly through: string;
    readonly unreviewed: string;
    readonly status: Readonly<Record<Exclude<Status, 'occurred'>, string>>;
    readonly uncertain: string;
    readonly precision: { readonly week: string; readonly month: string; readonly year: string };
    readonly beijingDate: string;
    readonly place: string;
    readonly people: string;
    readonly initiator: Readonly<Record<Kind, (who: string) => string>>;
    /** How long before and after this contact the neighbouring ones were; 0 when their days touch. Not `exact` where one
     *  of the two is not known to the day. */
    readonly earlier: (days: number, exact: boolean) => string;
    readonly later: (days: number, exact: boolean) => string;
    readonly first: string;
    readonly last: string;
    readonly facts: string;
    /** That the record speaks other languages than the page; null where it does not. */
    readonly kept: string | null;
    readonly loadingFacts: string;
    readonly source: (number: number) => string;
    readonly note: string;
    readonly disagree: string;
    /** Something that an article says, and which article. */
    readonly saidBy: (what: string, publisher: string, day: string) => string;
    readonly sources: (count: number) => string;
    readonly verified: (count: number) => string;
    readonly related: string;
    readonly steps: string;
    readonly previous: string;
    readonly next: string;
    readonly position: (at: number, of: number) => string;
    readonly failed: string;
    readonly unknown: (id: string) => string;
    readonly unknownHint: string;
    readonly nearest: string;
    readonly sheet: Readonly<Record<'peek' | 'half' | 'full', string>>;
  };
  readonly article: {
    readonly heading: (count: number) => string;
    readonly role: Readonly<Record<Role, string>>;
    readonly match: Readonly<Record<Match, string>>;
    readonly says: (what: string) => string;
    readonly untitledPicture: string;
    /** The publisher shows the picture; whose it is, its caption says. */
    readonly credit: (publisher: string) => string;
    readonly noPicture: string;
    readonly picturesOff: string;
    readonly open: string;
    readonly openExcerpt: string;
    readonly close: string;
    readonly loading: string;
    readonly failed: string;
    readonly original: string;
    /** In place of a link to the original, for the project's own briefs. */
    readonly own: string;
    /** The article's text in the other Chinese script, and back. */
    readonly inScript: Readonly<Record<'Hans' | 'Hant', string>>;
    readonly asPublished: string;
    readonly converting: string;
    readonly notConverted: string;
    readonly rights: Readonly<Record<Rights, (publisher: string) => string>>;
    readonly shortened: string;
  };
  readonly share: {
    readonly label: string;
    readonly copy: string;
    readonly copied: string;
    readonly copiedText: string;
    readonly copyFailed: string;
    readonly share: string;
    readonly cite: string;
    readonly plain: string;
    readonly bibtex: string;
    readonly wikipedia: string;
    readonly embed: string;
    readonly copyText: string;
    readonly link: string;
    readonly permanent: string;
    readonly embedHint: string;
    readonly accessed: string;
  };
}

export interface About {
  readonly heading: string;
  readonly close: string;
  readonly sections: readonly { readonly title: string; readonly text: readonly string[] }[];
  readonly pictures: string;
  readonly data: (asOf: string) => string;
  /** The form of the data, and which build of the site this is where that is known. */
  readonly version: (data: number, build: string | null) => string;
}

export interface Notice {
  readonly title: string;
  readonly text: string;
}

/** A count with the form of the noun that English wants for it. */
export function counted(count: number, one: string, many: string): string {
  return `${NUMBER.format(count)} ${PLURAL.select(count) === 'one' ? one : many}`;
}

const PLURAL = new Intl.PluralRules('en');
const NUMBER = new Intl.NumberFormat('en');
