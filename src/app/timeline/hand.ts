/**
 * What comes a moment after the first picture, as one file: what only a hand needs (gestures on the line, the card at a
 * pointed mark, the window on the strip), and the sentence under the strip.
 */
export { default as Rhythm } from './Rhythm.svelte';
export { StripHand } from './stripHand.svelte.ts';
export { default as StripWindow } from './StripWindow.svelte';
export { default as Tip } from './Tip.svelte';
export { zoomGesture } from './zoomGesture.svelte.ts';
