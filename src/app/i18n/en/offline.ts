import type { OfflineMessages } from '../../offline/words.ts';

export const offline = {
  newer: 'This page has been updated.',
  reload: 'Load the new version',
  later: 'Not now',
} satisfies OfflineMessages;
