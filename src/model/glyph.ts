/**
 * The shapes of marks, as SVG path data centred on 0,0. A kind is known by its shape and by being filled (direct) or
 * outlined (indirect); colour only helps. Every path is one subpath list, so that a mark costs one element.
 */
import type { Kind } from './kind.ts';

/** Half the width of a kind's glyph in CSS pixels at size 1: quiet kinds are smaller than loud ones. */
export const GLYPH_RADIUS: Readonly<Record<Kind, number>> = {
  'in-person': 6.5,
  video: 5.75,
  phone: 7.25,
  message: 6,
  multilateral: 6.25,
  envoy: 4.75,
};

const GLYPH: Readonly<Record<Kind, (r: number) => string>> = {
  'in-person': circle,
  video: (r) => roundedRect(-r, -r, 2 * r, 2 * r, r / 4),
  phone: (r) => `M0,${n(-r)}L${n(r)},0L0,${n(r)}L${n(-r)},0Z`,
  message: envelope,
  multilateral: (r) => `M0,${n(-r * 0.95)}L${n(r)},${n(r * 0.78)}H${n(-r)}Z`,
  envoy: circle,
};

/** The glyph of a kind; `size` scales it (1 is the size for a lane of ordinary height). */
export function glyphPath(kind: Kind, size = 1): string {
  return GLYPH[kind](GLYPH_RADIUS[kind] * size);
}

/** The stroke that cancels a mark: a slash that stands out on both sides of the glyph. */
export function strikePath(kind: Kind, size = 1): string {
  const r = n(GLYPH_RADIUS[kind] * size + 2.5);
  return `M${-r},${r}L${r},${-r}`;
}

/**
 * A visit of several days from `x0` to `x1`. An end that lies outside the window is drawn open (flat), so that a bar
 * that goes on beyond the edge does not look finished there.
 */
export function barPath(x0: number, x1: number, half: number, open: { start: boolean; end: boolean }): string {
  const r = Math.min(half, (x1 - x0) / 2);
  const [left, right] = [open.start ? 0 : r, open.end ? 0 : r];
  return (
    `M${n(x0 + left)},${n(-half)}H${n(x1 - right)}` +
    (open.end ? `V${n(half)}` : `A${n(r)},${n(half)} 0 0 1 ${n(x1 - right)},${n(half)}`) +
    `H${n(x0 + left)}` +
    (open.start ? 'Z' : `A${n(r)},${n(half)} 0 0 1 ${n(x0 + left)},${n(-half)}Z`)
  );
}

export function circle(r: number): string {
  // Rounded once: a chord shorter than two radii would bend the halves into an egg.
  const q = n(r);
  return `M${-q},0a${q},${q} 0 0 1 ${2 * q},0a${q},${q} 0 0 1 ${-2 * q},0Z`;
}

function roundedRect(x: number, y: number, width: number, height: number, r: number): string {
  const arc = (dx: number, dy: number): string => `a${n(r)},${n(r)} 0 0 1 ${n(dx)},${n(dy)}`;
  return (
    `M${n(x + r)},${n(y)}h${n(width - 2 * r)}${arc(r, r)}v${n(height - 2 * r)}${arc(-r, r)}` +
    `h${n(2 * r - width)}${arc(-r, -r)}v${n(2 * r - height)}${arc(r, -r)}Z`
  );
}

/** Flap and body with a gap between them: the fold shows without a second colour. */
function envelope(r: number): string {
  const [half, fold, gap] = [r * 0.7, r * 0.1, r * 0.27];
  return (
    `M${n(-r * 0.86)},${n(-half)}H${n(r * 0.86)}L0,${n(fold - gap / 2)}Z` +
    `M${n(-r)},${n(-half + gap)}L0,${n(fold + gap)}L${n(r)},${n(-half + gap)}V${n(half)}H${n(-r)}Z`
  );
}

/** Two decimals are finer than any screen, and keep the attribute short. */
function n(value: number): number {
  return Math.round(value * 100) / 100;
}
