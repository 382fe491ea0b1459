/** A contact told in one language, in the parts that calendars and feeds then set each in their own way. */
import type { Contact, ContactDetail, Source } from '../bundle.ts';
import type { IsoDate } from '../date.ts';
import { factsByReadout } from '../readout.ts';
import type { Bilingual } from '../schema.ts';
import { dateInWords } from '../words/date.ts';
import { contentIn, placeName } from '../words/content.ts';
import { fullNameOf, headline } from '../words/headline.ts';
import { wordsFor } from '../words/words.ts';
import { printable } from './printable.ts';
import type { ExportRequest } from './request.ts';
import { WORDS } from './words.ts';

export interface Account {
  readonly headline: string;
  readonly when: string;
  readonly occasion: string | null;
  /** Whole sentences and "Label: value" lines: place, people, status, what is doubtful. */
  readonly lines: readonly string[];
  readonly facts: readonly FactsTold[];
  readonly note: string | null;
  readonly sources: readonly { readonly name: string; readonly url: string }[];
}

/** Facts that belong together: told without naming a side, or by one side's official account. */
export interface FactsTold {
  readonly heading: string | null;
  /** `cites`: numbers of sources, from 1. */
  readonly facts: readonly { readonly text: string; readonly cites: readonly number[] }[];
}

export function accountOf(contact: Contact, { index, details, language }: ExportRequest): Account {
  const told = (text: Bilingual): string => contentIn(text, language);
  const words = WORDS[language];
  const detail = details.get(contact.id);
  const labelled = (label: string, value: string): string => printable(`${label}${words.colon}${value}`);
  const sourceName = (source: Source): string =>
    [told(source.publisher), source.date, source.language].filter((part) => part !== null).join(words.comma);
  const lines = [
    contact.status === 'occurred' ? null : labelled(words.status, wordsFor(language).status[contact.status]),
    contact.place && labelled(words.place, placeName(contact.place, language)),
    labelled(words.people, contact.participants.map((id) => fullNameOf(id, index.people, language)).join(words.comma)),
    contact.precision === 'day' ? null : words.precision[contact.precision],
    contact.uncertain ? words.uncertain : null,
    contact.reviewed ? null : words.unreviewed,
  ];
  return {
    headline: printable(headline(contact, index.people, language)),
    when: dateInWords(contact, language, { weekday: true, uncertain: contact.uncertain ?? false }),
    occasion: contact.occasion && printable(told(contact.occasion)),
    lines: lines.filter((line): line is string => line !== null),
    facts: factsByReadout(detail?.facts ?? []).map(({ readout, facts }) => ({
      heading: readout && wordsFor(language).readout[readout],
      facts: facts.map((fact) => ({ text: printable(told(fact)), cites: fact.cites.map((at) => at + 1) })),
    })),
    note: detail?.note ? printable(told(detail.note)) : null,
    sources: (detail?.sources ?? []).map((source) => ({ name: printable(sourceName(source)), url: source.url })),
  };
}

/**
 * The last day on which there was something new to tell of a contact: its own last day, or a source's or an article's.
 * The record keeps no clock, so this stands for one; it is never later than the record.
 */
export function changedOn(contact: Contact, detail: ContactDetail | undefined, asOf: IsoDate): IsoDate {
  const days = [
    contact.end,
    ...(detail?.sources ?? []).map(({ date }) => date),
    ...(detail?.articles ?? []).map(({ published }) => published.slice(0, 10) as IsoDate),
  ];
  const latest = days.reduce<IsoDate>((last, day) => (day !== null && day > last ? day : last), contact.end);
  return latest < asOf ? latest : asOf;
}
