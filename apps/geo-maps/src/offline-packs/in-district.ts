import type { AdminUnits } from '#libs/reference-data';
import type { FeatureProperties, PublishedFeature } from '../layers/published-layer.js';

/** Where a feature says that it lies: units and hamlets, of which several stand with blanks between. */
function codesOf({ communeCode, areaCode, areaCodes }: FeatureProperties): string[] {
  return [communeCode, areaCode, areaCodes].flatMap((codes) => (typeof codes === 'string' ? codes.split(' ') : []));
}

/** A hamlet has the code of its commune before its own. */
const unitOf = (code: string): string => code.split('-', 1)[0] ?? code;

/** Whether a feature lies in a district, or covers it. One that does not say where it lies is everywhere. */
export function liesInDistrict(feature: PublishedFeature, district: string, units: AdminUnits): boolean {
  const codes = codesOf(feature.properties).map(unitOf);
  return codes.length === 0 || codes.some((code) => units.isWithin(code, district) || units.isWithin(district, code));
}
