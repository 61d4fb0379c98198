import type { FactorFound, RollUpFound } from './proposed-level';
import type { colourTexts } from './colours.texts';

export type ColourKey = keyof typeof colourTexts;

/** A condition of a colour, to be put into words. */
export interface ColourLine {
  readonly text: ColourKey;
  readonly values: Readonly<Record<string, number>>;
  /** The colour that the condition counts parts of, where it does. */
  readonly ofColour?: FactorFound['colour'];
  /** What it was compared with; undefined for a factor. */
  readonly compared?: { readonly text: ColourKey; readonly values: Readonly<Record<string, number>> };
}

/** What a condition asks for, and with what it was compared. */
export function colourLine(found: FactorFound | RollUpFound): ColourLine {
  if ('factor' in found) return { text: found.factor, values: {} };
  const { when, parts, counted, countedAtMost } = found;
  const compared = comparison(parts, counted, countedAtMost);
  if (when.kind === 'number-of-parts')
    return { text: 'number-of-parts', values: { count: when.count }, ofColour: when.ofColour, compared };
  const text: ColourKey = `${when.kind}${when.moreThan === true ? '-more' : ''}`;
  const values = { percent: when.percent };
  return when.kind === 'share-of-parts'
    ? { text, values, ofColour: when.ofColour, compared }
    : { text, values, compared };
}

function comparison(
  parts: number,
  counted: number | null,
  atMost: number | null,
): { readonly text: ColourKey; readonly values: Readonly<Record<string, number>> } {
  if (counted === null) return { text: 'comparedUnknown', values: { parts } };
  if (atMost === null || atMost === counted) return { text: 'compared', values: { counted, parts } };
  return { text: 'comparedUpTo', values: { counted, atMost, parts } };
}
