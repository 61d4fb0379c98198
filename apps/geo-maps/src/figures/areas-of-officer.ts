import { actorCovers, type Actor } from '#libs/http';
import type { AdminUnits } from '#libs/reference-data';
import type { LocalDay } from '#libs/vocabulary';

/** Whether the unit exists on the day and all its communes lie in the actor's areas: then he may speak for it. */
export function coversWhole(actor: Actor, areaCode: string, day: LocalDay, adminUnits: AdminUnits): boolean {
  if (adminUnits.find(areaCode, day) === undefined) return false;
  const communes = adminUnits.communesOf(areaCode, day);
  return communes.length > 0 && communes.every(({ code }) => actorCovers(actor, code, adminUnits));
}

/** Whether an officer sees what concerns the unit: it lies in his areas, or one of them lies in it. */
export function touches(actor: Actor, areaCode: string, day: LocalDay, adminUnits: AdminUnits): boolean {
  if (adminUnits.find(areaCode, day) === undefined) return false;
  return adminUnits.communesOf(areaCode, day).some(({ code }) => actorCovers(actor, code, adminUnits));
}
