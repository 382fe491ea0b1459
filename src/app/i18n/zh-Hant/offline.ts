// Made from src/app/i18n/zh-Hans/offline.ts by `npm run traditional`: change that file, or data/language/zh-Hant.yaml, not this one.
import type { OfflineMessages } from '../../offline/words.ts';

export const offline = { newer: '本頁已有更新。', reload: '載入新版本', later: '暫不' } satisfies OfflineMessages;
