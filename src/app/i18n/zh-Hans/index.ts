/** What a first visit needs of this language, in one file. */
export { zhHans as page } from './page.ts';
export { timeline } from './timeline.ts';
