/** Every catalogue of every language, for tests that go through all that the page can say. */
import { about as enAbout } from '../../../src/app/i18n/en/about.ts';
import { takeAway as enTakeAway } from '../../../src/app/i18n/en/export.ts';
import { offline as enOffline } from '../../../src/app/i18n/en/offline.ts';
import { en as enPage } from '../../../src/app/i18n/en/page.ts';
import { reading as enReading } from '../../../src/app/i18n/en/reading.ts';
import { timeline as enTimeline } from '../../../src/app/i18n/en/timeline.ts';
import { about as ruAbout } from '../../../src/app/i18n/ru/about.ts';
import { takeAway as ruTakeAway } from '../../../src/app/i18n/ru/export.ts';
import { offline as ruOffline } from '../../../src/app/i18n/ru/offline.ts';
import { ru as ruPage } from '../../../src/app/i18n/ru/page.ts';
import { reading as ruReading } from '../../../src/app/i18n/ru/reading.ts';
import { timeline as ruTimeline } from '../../../src/app/i18n/ru/timeline.ts';
import { about as hansAbout } from '../../../src/app/i18n/zh-Hans/about.ts';
import { takeAway as hansTakeAway } from '../../../src/app/i18n/zh-Hans/export.ts';
import { offline as hansOffline } from '../../../src/app/i18n/zh-Hans/offline.ts';
import { zhHans as hansPage } from '../../../src/app/i18n/zh-Hans/page.ts';
import { reading as hansReading } from '../../../src/app/i18n/zh-Hans/reading.ts';
import { timeline as hansTimeline } from '../../../src/app/i18n/zh-Hans/timeline.ts';
import { about as hantAbout } from '../../../src/app/i18n/zh-Hant/about.ts';
import { takeAway as hantTakeAway } from '../../../src/app/i18n/zh-Hant/export.ts';
import { offline as hantOffline } from '../../../src/app/i18n/zh-Hant/offline.ts';
import { zhHant as hantPage } from '../../../src/app/i18n/zh-Hant/page.ts';
import { reading as hantReading } from '../../../src/app/i18n/zh-Hant/reading.ts';
import { timeline as hantTimeline } from '../../../src/app/i18n/zh-Hant/timeline.ts';
import type { ExportMessages } from '../../../src/app/export/messages.ts';
import type { About, Messages, Reading } from '../../../src/app/i18n/messages.ts';
import type { OfflineMessages } from '../../../src/app/offline/words.ts';
import type { TimelineMessages } from '../../../src/app/timeline/messages.ts';
import type { Language } from '../../../src/model/index.ts';

export interface Catalogues {
  readonly page: Messages;
  readonly timeline: TimelineMessages;
  readonly reading: Reading;
  readonly about: About;
  readonly takeAway: ExportMessages;
  readonly offline: OfflineMessages;
}

export const catalogues: Readonly<Record<Language, Catalogues>> = {
  en: {
    page: enPage,
    timeline: enTimeline,
    reading: enReading,
    about: enAbout,
    takeAway: enTakeAway,
    offline: enOffline,
  },
  'zh-Hans': {
    page: hansPage,
    timeline: hansTimeline,
    reading: hansReading,
    about: hansAbout,
    takeAway: hansTakeAway,
    offline: hansOffline,
  },
  'zh-Hant': {
    page: hantPage,
    timeline: hantTimeline,
    reading: hantReading,
    about: hantAbout,
    takeAway: hantTakeAway,
    offline: hantOffline,
  },
  ru: {
    page: ruPage,
    timeline: ruTimeline,
    reading: ruReading,
    about: ruAbout,
    takeAway: ruTakeAway,
    offline: ruOffline,
  },
};
