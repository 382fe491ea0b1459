import type { ExportMessages } from '../../export/messages.ts';
import { counted } from '../messages.ts';

/** Taking the data away. */
export const takeAway = {
  button: 'Data',
  heading: 'Take the data away',
  what: 'What',
  inView: (count) => `In view: ${counted(count, 'contact', 'contacts')}`,
  everything: (count) => `Everything: ${counted(count, 'contact', 'contacts')}`,
  withFacts: 'With facts and sources',
  withFactsHint: 'Each contact’s file is fetched first. The table has counts only.',
  as: 'Save as',
  format: {
    csv: { name: 'CSV', hint: 'a table for spreadsheets' },
    json: { name: 'JSON', hint: 'for programs; follows a schema' },
    ical: { name: 'iCalendar', hint: 'for calendars' },
    atom: { name: 'Atom', hint: 'for feed readers' },
  },
  nothing: 'No contact is in view.',
  working: 'Preparing the file …',
  saved: (file) => `Saved as ${file}`,
  failed: 'The file could not be made: part of the data did not arrive. Try again.',
  view: 'Copy link to this view',
  copied: 'Link copied',
  copyFailed: 'Copying is not allowed here; the link:',
  subscribe: 'Subscribe to everything:',
  feed: 'Atom feed',
  calendar: 'Calendar',
  schema: 'JSON schema',
} satisfies ExportMessages;
