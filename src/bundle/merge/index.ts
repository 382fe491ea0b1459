/** One story, one contact: see settle.ts for the steps and fit.ts for the rules. */
export { isLeader, type Facts, type NamedEnvoy, type NamedPlace } from './facts.ts';
export { placesAgree } from './agreement.ts';
export { groupBy } from './group-by.ts';
export { settle, type Placed, type Settled } from './settle.ts';
export { sortMentions, storyOf, type ArticleClock, type Clocks } from './story.ts';
