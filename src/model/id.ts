/** Ids stand in addresses and file names, so they hold nothing that either would have to escape. */
export const ID_PATTERN = /^[a-z0-9]+(-[a-z0-9]+)*$/;

export const isId = (text: string): boolean => ID_PATTERN.test(text);
