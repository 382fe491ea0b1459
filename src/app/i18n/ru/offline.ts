import type { OfflineMessages } from '../../offline/words.ts';

export const offline = {
  newer: 'Страница обновилась.',
  reload: 'Загрузить новую версию',
  later: 'Не сейчас',
} satisfies OfflineMessages;
