import type { AdminUnits } from '#libs/reference-data';
import type { KnownDeclaration } from '../declarations/known-declaration.js';
import type { Area, Itinerary } from './passage.rules.js';

/** The declared trip in codes; null for a form that asks for none. */
export function itineraryOf(declaration: KnownDeclaration | null, adminUnits: AdminUnits): Itinerary | null {
  if (!declaration) return null;
  const { visited, destinationCommune } = declaration;
  const { communes, provinces, countries } = visited;
  if (destinationCommune === null && communes.length + provinces.length + countries.length === 0) return null;
  const destination: Area | null =
    destinationCommune === null ? null : { kind: 'commune', communeCode: destinationCommune };
  return { origin: originOf(visited, adminUnits), destination, communes, provinces, countries };
}

/** A trip begins where its first point lies: in another province, or in a commune of this one. */
function originOf({ communes, provinces }: KnownDeclaration['visited'], adminUnits: AdminUnits): Area | null {
  const [communeCode] = communes;
  const outside = provinces.find((province) => adminUnits.find(province) === undefined);
  if (outside !== undefined) return { kind: 'outside', provinceCode: outside };
  const isOurs = communeCode !== undefined && adminUnits.find(communeCode)?.level === 'commune';
  return isOurs ? { kind: 'commune', communeCode } : null;
}
