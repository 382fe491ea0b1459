/** The maths of the picture. The app imports it from here. */
export * from './types.ts';
export * from './viewport.ts';
export * from './scale.ts';
export * from './ticks.ts';
export * from './items.ts';
export * from './sorted.ts';
export * from './stops.ts';
export * from './lanes.ts';
export * from './marks.ts';
export * from './open.ts';
export * from './labels.ts';
export * from './textWidth.ts';
export * from './context.ts';
export * from './overview.ts';
export * from './strip.ts';
export * from './rhythm.ts';
export * from './order.ts';
