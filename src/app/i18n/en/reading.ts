import { counted, type Reading } from '../messages.ts';

const days = (count: number): string => counted(count, 'day', 'days');

function gap(count: number, exact: boolean, word: string): string {
  if (count === 0) return exact ? 'The same day' : 'About the same time';
  return `${exact ? '' : 'About '}${days(count)} ${word}`;
}

/** The open contact, its articles, and passing it on. */
export const reading = {
  panel: {
    label: 'Contact',
    close: 'Close',
    direct: 'direct',
    through: 'indirect',
    unreviewed: 'Found in articles only. Nobody has checked it against the record yet.',
    status: {
      announced: 'Announced: it was said to be coming and is not known to have taken place.',
      cancelled: 'Cancelled: it was announced and then called off.',
    },
    uncertain: 'The record itself doubts this date.',
    precision: {
      week: 'The sources give the week, not the day.',
      month: 'The sources give the month, not the day.',
      year: 'The sources give the year, not the day.',
    },
    beijingDate: 'Beijing date',
    place: 'Where',
    people: 'Who',
    initiator: {
      'in-person': (who) => `invited by ${who}`,
      video: (who) => `at the request of ${who}`,
      phone: (who) => `at the request of ${who}`,
      message: (who) => `sent by ${who}`,
      multilateral: (who) => `hosted by ${who}`,
      envoy: (who) => `invited by ${who}`,
    },
    earlier: (count, exact) => gap(count, exact, 'earlier'),
    later: (count, exact) => gap(count, exact, 'later'),
    first: 'First in the record',
    last: 'Last in the record',
    facts: 'What happened',
    loadingFacts: 'Loading facts and sources …',
    source: (number) => `Source ${number}`,
    note: 'Where sources differ, or what is not known',
    sources: (count) => `Sources · ${count}`,
    verified: (count) => `Date and kind confirmed by ${counted(count, 'independent page', 'independent pages')}.`,
    related: 'In the same articles',
    steps: 'Other contacts',
    previous: 'Earlier',
    next: 'Later',
    position: (at, of) => `${at} of ${of}`,
    failed: 'Facts and sources could not be loaded.',
    unknown: (id) => `There is no contact “${id}”`,
    unknownHint: 'The address may be mistyped, or the contact may have been given up. The nearest by date:',
    nearest: 'Nearest contacts by date',
    sheet: {
      peek: 'Sheet: low. Drag or press to raise it',
      half: 'Sheet: half. Drag or press to raise it',
      full: 'Sheet: full. Drag or press to lower it',
    },
  },
  article: {
    heading: (count) => `Articles · ${count}`,
    role: { report: 'reports this', mention: 'mentions it', photo: 'picture caption' },
    match: {
      'same-kind-same-days': 'Same kind and same days as the record.',
      'same-kind-day-inside': 'Same kind, on a day inside the record’s span.',
      'same-kind-coarse-date': 'Same kind; the article’s date is coarser and holds the record’s.',
      'same-kind-next-day': 'Same kind, a day apart, as across time zones.',
      'kind-differs': 'Same days, but the article calls it something else.',
      'date-differs': 'Same kind, but the article’s date differs.',
      decision: 'Joined by an editor’s decision.',
      'only-in-articles': 'Known from articles only.',
      unresolved: 'Two contacts fit what the article says, so it stands apart.',
    },
    says: (what) => `This article says: ${what}`,
    untitledPicture: 'Picture of the article',
    noPicture: 'The picture is not available',
    picturesOff: 'Pictures are off',
    open: 'Read the article here',
    openExcerpt: 'Read the excerpt here',
    close: 'Fold the article',
    loading: 'Loading the article …',
    failed: 'The article could not be loaded.',
    original: 'Original',
    rights: {
      full: () => 'Shown in full: public domain, licensed, or this project’s own.',
      excerpt: (publisher) => `An excerpt; the text belongs to ${publisher}.`,
      link: (publisher) =>
        `${publisher} does not allow its texts to be republished; only the lead and the link are given.`,
    },
    shortened: 'The article goes on at the publisher’s site.',
  },
  share: {
    label: 'Pass on',
    copy: 'Copy link',
    copied: 'Link copied',
    copiedText: 'Copied',
    copyFailed: 'Copying is not allowed here; the link:',
    share: 'Share …',
    cite: 'Cite',
    plain: 'Plain text',
    bibtex: 'BibTeX',
    wikipedia: 'Wikipedia',
    embed: 'Embed in a page',
    copyText: 'Copy',
    link: 'Link to this contact',
    accessed: 'accessed',
  },
} satisfies Reading;
