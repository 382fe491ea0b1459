/** For programs that speak every language at once: the build, and tests. The page learns its languages one by one. */
import { ru } from './ru.ts';
import { learnWords } from './words.ts';
import { zhHans } from './zh-Hans.ts';
import { zhHant } from './zh-Hant.ts';

/** May be called again at will. */
export function learnEveryLanguage(): void {
  learnWords('zh-Hans', zhHans);
  learnWords('zh-Hant', zhHant);
  learnWords('ru', ru);
}
