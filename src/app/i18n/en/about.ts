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
        'The record is kept in English and in simplified Chinese. Traditional Chinese is made from the latter by a program; in Russian there are the page’s own words, headlines and names.',
      ],
    },
    {
      title: 'What counts as a contact',
      text: [
        'Direct contacts: a meeting in one place, talks by video link, a telephone call, a letter or telegram from one to the other. A visit is one contact from its first day to its last, however many talks it holds.',
        'Indirect contacts: a summit in which both took part without talks of their own, and an envoy of one received by the other in person.',
        'Not counted: what either did alone, meetings of their ministers with each other, totals such as “more than forty times”, and wishes or invitations without a date. What was announced for a date is shown as announced, what was called off as cancelled.',
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
      title: 'How contacts are found',
      text: [
        'Editors keep a register by hand. It gives every contact its permanent address, its facts in words of its own and the pages that carry them.',
        'A program reads news articles by fixed rules, finds the sentences that speak of a contact and attaches them, each with what it says. An article that differs from the register is shown to differ; it changes nothing.',
        'What fits no entry stands as a contact of its own, marked as not yet checked. Where two entries fit, it stands apart until an editor decides.',
      ],
    },
    {
      title: 'Who keeps it, and how to correct it',
      text: [
        'Those who publish this site keep the register as text files beside the site’s source. Report a mistake or a missing contact there: give the address of the entry, what should be changed and a page that carries it.',
        'A permanent address never changes its contact. An entry that is given up leads on to the one that took its place.',
      ],
    },
    {
      title: 'Rights',
      text: [
        'Facts are told in the register’s own words. Articles belong to their publishers and are shown as far as these allow: in full where the text is in the public domain or licensed, else the first paragraph and a link, or the link alone. The sentences that speak of a contact are quoted as evidence.',
        'Pictures stay with their publishers and are not copied.',
      ],
    },
    {
      title: 'Your privacy',
      text: [
        'No trackers, no cookies, nothing sent to us beyond the request for a file that every web server sees.',
        'Your browser keeps, on this device only: the language and the theme you chose, the switch below, and a copy of the page, the record and the articles you opened, for reading without a network. Clearing the site’s data in the browser removes all of it.',
        'Pictures in articles are asked of the publishers, or of the picture service that an article itself names (images.weserv.nl), without telling them which page you are on. Nothing else is asked of others, and with the switch off nothing at all.',
      ],
    },
  ],
  pictures: 'Load pictures from the publishers',
  data: (asOf) => `The record is complete up to ${asOf}.`,
  version: (data, build) => `Data format ${data}${build === null ? '' : `, edition ${build}`}.`,
} satisfies About;
