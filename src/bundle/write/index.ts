export { assembleBundle, type Bundle, type BundleParts } from './assemble.ts';
export { type PeopleById } from './contact.ts';
export { tidy } from './swap.ts';
export { writeBundle } from './write-bundle.ts';
export { WriteError } from './write-error.ts';
