/** Raised whenever a page of the old version could misread a bundle of the new one. */
export const BUNDLE_VERSION = 1;
