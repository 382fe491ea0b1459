/** What a publisher allows: the whole text, the lead and a link, or a link alone (docs/record.md). */
export const RIGHTS = ['full', 'excerpt', 'link'] as const;
export type Rights = (typeof RIGHTS)[number];
