import { actorCovers, Refused, type Actor } from '#libs/http';
import type { AdminUnits } from '#libs/reference-data';

/** @throws Refused 404 for anybody who does not cover every commune of the province */
export function requireProvince(actor: Actor, adminUnits: AdminUnits): void {
  const communes = adminUnits.list({ level: 'commune' });
  if (communes.every(({ code }) => actorCovers(actor, code, adminUnits))) return;
  throw new Refused('boundaries-need-province', { status: 404 });
}
