/** The width of a text as the browser sets it; estimated where there is no canvas to ask. */
import { estimateWidth } from '../../timeline/index.ts';

export type Measure = (text: string) => number;

/** Measures in a CSS font ("12px sans-serif"). Remembers what it measured: labels come again with every frame. */
export function textMeasure(font: string, size: number): Measure {
  const known = new Map<string, number>();
  const context =
    typeof CanvasRenderingContext2D === 'function' ? document.createElement('canvas').getContext('2d') : null;
  if (context) context.font = font;
  return (text) => {
    let width = known.get(text);
    if (width === undefined) {
      // A pixel more, for faces that overhang.
      width = (context ? context.measureText(text).width : estimateWidth(text, size)) + 1;
      known.set(text, width);
    }
    return width;
  };
}
