import type { components } from '#packages/client';

export type PackFinding = components['schemas']['PackFindingView'];

export type PlaceText =
  'inFeature' | 'inPart' | 'inRing' | 'atPosition' | 'withUnit' | 'foundExpected' | 'foundOnly' | 'timesMore';

/** One thing that is told of where a finding is. */
export interface PlaceWord {
  readonly text: PlaceText;
  readonly values: Readonly<Record<string, string | number>>;
}

/** Where in a file a finding is, from wide to narrow, and what stood there. */
export function placeWords(finding: PackFinding): readonly PlaceWord[] {
  const { otherUnit, feature, part, ring, position, found, expected, times } = finding;
  return [
    ...(feature === null ? [] : [{ text: 'inFeature' as const, values: { feature } }]),
    ...(part === null ? [] : [{ text: 'inPart' as const, values: { part } }]),
    ...(ring === null ? [] : [{ text: 'inRing' as const, values: { ring } }]),
    ...(position === null ? [] : [{ text: 'atPosition' as const, values: { position: position.join(', ') } }]),
    ...(otherUnit === null ? [] : [{ text: 'withUnit' as const, values: { unit: otherUnit } }]),
    ...foundWords(found, expected),
    ...(times === null || times < 2 ? [] : [{ text: 'timesMore' as const, values: { times } }]),
  ];
}

function foundWords(found: PackFinding['found'], expected: PackFinding['expected']): readonly PlaceWord[] {
  if (found === null) return [];
  return expected === null
    ? [{ text: 'foundOnly', values: { found } }]
    : [{ text: 'foundExpected', values: { found, expected } }];
}
