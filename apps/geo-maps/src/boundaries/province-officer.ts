import { actorCovers, Refused, type Actor } from '#libs/http';
import type { AdminUnits } from '#libs/reference-data';

/** What whoever does not act for the province is told. */
type NeedsProvince = 'boundaries-need-province' | 'base-map-needs-province';

/** @throws Refused 404 for anybody who does not cover every commune of the province */
export function requireProvince(
  actor: Actor,
  adminUnits: AdminUnits,
  code: NeedsProvince = 'boundaries-need-province',
): void {
  const communes = adminUnits.list({ level: 'commune' });
  if (communes.every((unit) => actorCovers(actor, unit.code, adminUnits))) return;
  throw new Refused(code, { status: 404 });
}
