import { counted, type Messages } from '../messages.ts';

export const en = {
  site: {
    title: 'Xi–Putin contacts, 2021–2025',
    titleOf: (what) => `${what} · Xi–Putin contacts`,
    counts: (contacts, sources, asOf) =>
      `${counted(contacts, 'contact', 'contacts')} · ${counted(sources, 'source', 'sources')} · record of ${asOf}`,
    skip: 'Skip to the list of contacts',
    tools: 'Page tools',
    about: 'About',
    language: 'Language',
    dark: 'Dark page',
    light: 'Light page',
  },
  states: {
    loading: 'Loading the record …',
    retry: 'Try again',
    reload: 'Reload the page',
    network: {
      title: 'The record could not be fetched',
      text: 'The network may be down, or the site out of reach. Nothing is lost: try again when you are connected.',
    },
    missing: {
      title: 'The record is not where it should be',
      text: 'The site answered without the data of this page. It may be in the middle of an update: try again in a minute.',
    },
    damaged: {
      title: 'The record arrived damaged',
      text: 'Part of the data is missing or unreadable, most often after an interrupted download. Try again.',
    },
    version: {
      title: 'This page is older than its data',
      text: 'The record has been published in a newer form than this copy of the page can read. Reload to get the new page.',
    },
    empty: {
      title: 'The record holds no contacts yet',
      text: 'This site was built from an empty record. When contacts are added and the site is built again, they appear here.',
    },
    status: (code) => `Answer of the site: ${code}`,
  },
  filters: {
    label: 'Filters',
    kinds: 'Kinds of contact',
    search: 'Search',
    searchHint: 'Search places, people, facts, articles',
    direct: 'Direct only',
    directHint: 'Only contacts between the two themselves: meetings, video, calls and messages',
    place: 'Place',
    anyPlace: 'Any place',
    publisher: 'Publisher',
    anyPublisher: 'Any publisher',
    searchFailed: 'The search could not be loaded, so everything is shown.',
    clear: 'Clear filters',
    chip: (kind, count) => `${kind}, ${counted(count, 'contact', 'contacts')}`,
  },
  frame: {
    failed: 'Facts and sources could not be loaded.',
    close: 'Close',
    whole: 'Open the whole page',
    takeAway: 'Data',
  },
  list: {
    heading: 'Contacts in view',
    inView: (shown, all) => (shown === all ? counted(all, 'contact', 'contacts') : `${shown} of ${all} contacts`),
    sources: (count) => counted(count, 'source', 'sources'),
    articles: (count) => counted(count, 'article', 'articles'),
    noneInView: 'No contact that matches the filters lies in the part of the line that is in view.',
    noneAtAll: 'No contact matches the filters.',
    showAll: 'Show the whole line',
    more: (count) => `Show ${counted(count, 'more contact', 'more contacts')}`,
    announce: (count) => `${counted(count, 'contact', 'contacts')} in view`,
  },
} satisfies Messages;
