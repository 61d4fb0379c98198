import type { PlatformStyle } from './styled-layers';

/** From what number on areas have a shade. */
export interface ShadeEntry {
  /** Undefined for what lies below the first break. */
  readonly from: number | undefined;
  /** Undefined for the last one. */
  readonly to: number | undefined;
  readonly colour: string;
}

/**
 * The shades of a layer that is coloured by a number, as its style has them: `["step", value, colour, break, colour…]`
 * wherever it stands in the expression. None where the style colours otherwise.
 */
export function shadesOf(style: PlatformStyle, layer: string): readonly ShadeEntry[] {
  const fill = style.layers.find(({ id, type }) => id === layer && type === 'fill');
  const step = stepIn((fill as { paint?: Readonly<Record<string, unknown>> } | undefined)?.paint?.['fill-color']);
  if (step === undefined) return [];
  const [, , first, ...rest] = step;
  const breaks = rest.filter((_, index) => index % 2 === 0).map(Number);
  const colours = [first, ...rest.filter((_, index) => index % 2 === 1)].map(String);
  return colours.map((colour, index) => ({ from: breaks[index - 1], to: breaks[index], colour }));
}

function stepIn(expression: unknown): readonly unknown[] | undefined {
  if (!Array.isArray(expression)) return undefined;
  const parts = expression as readonly unknown[];
  if (parts[0] === 'step') return parts;
  return parts.map(stepIn).find((found) => found !== undefined);
}

/** The colour of the points of a layer; undefined where its style has none or computes it. */
export function pointColourOf(style: PlatformStyle, layer: string): string | undefined {
  const circle = style.layers.find(({ id, type }) => id === layer && type === 'circle');
  const colour = (circle as { paint?: Readonly<Record<string, unknown>> } | undefined)?.paint?.['circle-color'];
  return typeof colour === 'string' ? colour : undefined;
}
