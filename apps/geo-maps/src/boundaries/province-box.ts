import { provinceBoxOf, type Box } from '#libs/geo';
import type { AdminUnits } from '#libs/reference-data';
import type { LocalDay } from '#libs/vocabulary';

/** Where the register has no point: the mainland and the islands of Vietnam. */
const VIETNAM: Box = [102, 6, 118, 24];

/** In which everything drawn lies: around the points of the communes of a day. */
export function provinceBox(adminUnits: AdminUnits, day: LocalDay): Box {
  const communes = adminUnits.list({ level: 'commune', on: day });
  const points = communes.map(({ code, latitude, longitude }) =>
    latitude === undefined || longitude === undefined ? { code } : { code, point: [longitude, latitude] as const },
  );
  return provinceBoxOf(points) ?? VIETNAM;
}
