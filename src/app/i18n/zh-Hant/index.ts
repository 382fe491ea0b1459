// Made from src/app/i18n/zh-Hans/index.ts by `npm run traditional`: change that file, or data/language/zh-Hant.yaml, not this one.
/** What a first visit needs of this language, in one file. */
import './fonts.css';

export { zhHant as words } from '../../../model/words/zh-Hant.ts';
export { textsOf } from '../../../model/words/written.ts';
export { zhHant as page } from './page.ts';
export { timeline } from './timeline.ts';
