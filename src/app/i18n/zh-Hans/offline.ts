import type { OfflineMessages } from '../../offline/words.ts';

export const offline = { newer: '本页已有更新。', reload: '载入新版本', later: '暂不' } satisfies OfflineMessages;
