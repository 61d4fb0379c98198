import { actorCovers, type Actor } from '#libs/http';
import type { AdminUnits } from '#libs/reference-data';

/** Who is bound to a facility works at the place of that code; who has areas, at every place in them. */
export function worksAt(
  actor: Actor,
  place: { readonly code: string; readonly communeCode: string },
  adminUnits: AdminUnits,
): boolean {
  return actor.facility === place.code || actorCovers(actor, place.communeCode, adminUnits);
}
