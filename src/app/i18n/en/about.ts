import type { About } from '../messages.ts';

export const about = {
  heading: 'About this page',
  close: 'Close',
  sections: [
    {
      title: 'What this is',
      text: [
        'A record of the contacts between Xi Jinping and Vladimir Putin from 2021 to 2025: when they met, spoke, wrote to each other, sat at one summit, or received the other’s envoy.',
        'Every fact names the pages that carry it. Where sources differ, the entry says so.',
      ],
    },
    {
      title: 'How to read the line',
      text: [
        'Each lane is a place or a way of being in touch. Filled marks are direct contacts, outlines are contacts through others. A dot is a day, a bar a visit of several days, a soft edge a date known only to the month.',
        'A hollow mark was announced, a struck one cancelled, a dashed outline comes from articles and has not been checked. A number stands for several contacts close together: open it to zoom in.',
        'Zoom with the wheel, two fingers, the buttons or + and −; move with a drag or the arrow keys; the strip under the line shows where you are.',
      ],
    },
    {
      title: 'Where it comes from',
      text: [
        'A hand-kept register gives every contact a permanent address. A program reads news articles, finds the sentences that speak of a contact, and attaches them; what fits no entry is shown as not yet checked.',
        'Corrections are welcome where this site’s source is kept.',
      ],
    },
    {
      title: 'Your privacy',
      text: [
        'No trackers, no cookies, nothing sent to us. Your browser remembers the language, the theme and the switch below. Pictures in articles come from the publishers; nothing else does.',
      ],
    },
  ],
  pictures: 'Load pictures from the publishers',
  data: (asOf) => `The record is complete up to ${asOf}.`,
} satisfies About;
