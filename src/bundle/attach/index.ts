export { attach, type Attached, type AttachOptions } from './attach.ts';
export { type Disagreement } from './disagreement.ts';
export { type Gathered } from './gathered.ts';
