import { actorCovers, type Actor } from '#libs/http';
import type { AdminUnits } from '#libs/reference-data';

/** An officer who is bound to a facility works there alone; everybody else in the own areas. */
export function worksAt(
  actor: Actor,
  { code, communeCode }: { readonly code: string; readonly communeCode: string },
  adminUnits: AdminUnits,
): boolean {
  return actor.facility === undefined ? actorCovers(actor, communeCode, adminUnits) : actor.facility === code;
}
