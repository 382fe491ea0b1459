/** What an article does with a contact, where, and why it was taken to be that contact. */
export const ROLES = ['report', 'mention', 'photo'] as const;
export type Role = (typeof ROLES)[number];
export const STANDS = ['title', 'body', 'caption'] as const;
export type Where = (typeof STANDS)[number];

/** Why a mention was taken to be this contact; the page words them, the report lists them. */
export const MATCHES = [
  'same-kind-same-days',
  'same-kind-day-inside',
  'same-kind-coarse-date',
  'same-kind-next-day',
  'kind-differs',
  'date-differs',
  'decision',
  'only-in-articles',
  /** Two contacts fit it equally well, so it stands apart until an editor decides. */
  'unresolved',
] as const;
export type Match = (typeof MATCHES)[number];
