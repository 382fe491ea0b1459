import { Lazy } from '../lazy.svelte.ts';

/** The hand on the line. It is fetched while the first picture is drawn, which therefore comes sooner. */
export const lazyHand = new Lazy(() => import('./hand.ts'));
