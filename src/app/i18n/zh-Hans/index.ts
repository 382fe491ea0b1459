/** What a first visit needs of this language, in one file. */
import './fonts.css';

export { zhHans as words } from '../../../model/words/zh-Hans.ts';
export { textsOf } from '../../../model/words/written.ts';
export { zhHans as page } from './page.ts';
export { timeline } from './timeline.ts';
