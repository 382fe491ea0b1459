/** What a first visit needs of this language, in one file. */
export { ru as words } from '../../../model/words/ru.ts';
export { textsOf } from '../../../model/words/written.ts';
export { ru as page } from './page.ts';
export { timeline } from './timeline.ts';
