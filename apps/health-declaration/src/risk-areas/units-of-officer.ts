import { actorCovers, type Actor } from '#libs/http';
import type { ReferenceData } from '#libs/reference-data';
import type { UnitsOfOfficer } from './risk-area.rules.js';

/**
 * A unit of the province is an officer's where all its communes are; another province, and any place, is a matter of
 * officers of the whole province, since it colours everybody who comes from there.
 */
export function unitsOfOfficer(actor: Actor, { adminUnits, provinces }: ReferenceData): UnitsOfOfficer {
  const own = adminUnits.list({ level: 'province' })[0]?.code ?? '';
  const coversAll = (area: string, onDay: string): boolean => {
    const communes = adminUnits.communesOf(area, onDay);
    return communes.length > 0 && communes.every(({ code }) => actorCovers(actor, code, adminUnits));
  };
  return {
    provinceOf(kind, code, onDay) {
      if (kind === 'place' || (kind === 'province' && code !== own)) {
        const known = provinces.find(code, onDay) !== undefined;
        return known && coversAll(own, onDay) ? code : undefined;
      }
      const unit = adminUnits.find(code, onDay);
      return unit?.level === kind && coversAll(code, onDay) ? own : undefined;
    },
  };
}
