/**
 * What comes a moment after the first picture, as one file: what only a hand needs (gestures and keys on the line, the card at a
 * pointed mark, the window on the strip, the word on what a move has led to), and the sentence under the strip.
 */
export { pressed } from './keys.ts';
export { default as Rhythm } from './Rhythm.svelte';
export { default as Spoken } from './Spoken.svelte';
export { StripHand } from './stripHand.svelte.ts';
export { default as StripWindow } from './StripWindow.svelte';
export { default as Tip } from './Tip.svelte';
export { zoomGesture } from './zoomGesture.svelte.ts';
