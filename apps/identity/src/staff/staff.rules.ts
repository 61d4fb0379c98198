import { liesWithin, type Areas } from '../roles/area.rules.js';
import { roleOf, type RoleName } from '../roles/role.rules.js';
import type { StaffRefusal } from './staff.refusals.js';

/** What a member of staff is given. */
export interface GivenGrant {
  readonly role: RoleName;
  readonly areas: readonly string[];
  readonly facility: string | null;
  readonly expiresAt: Date | null;
}

/** Whoever gives it away, or looks. */
export interface Giver {
  readonly scopes: readonly string[];
  readonly areas: readonly string[];
}

export interface StaffFault {
  readonly code: StaffRefusal;
  readonly path: string;
}

/** What the rules must be told of the province. */
export interface Surroundings {
  readonly areas: Areas;
  /** The commune of a facility; undefined for a code that the register does not have. */
  readonly communeOfFacility: (code: string) => string | undefined;
  /** Whether the code is that of a public place, of which its owner's areas say where it lies. */
  readonly isPlaceCode: (code: string) => boolean;
  readonly now: Date;
}

/** Nobody gives away a role, a scope, an area or a facility that he does not have. @returns every fault */
export function faultsOfGrant(grant: GivenGrant, giver: Giver, surroundings: Surroundings): StaffFault[] {
  return [
    ...(holdsRole(giver, grant.role) ? [] : [{ code: 'role-not-yours', path: 'role' } as const]),
    ...reachFaults(grant),
    ...areaFaults(grant, giver, surroundings.areas),
    ...facilityFaults(grant, giver, surroundings),
    ...(grant.expiresAt !== null && grant.expiresAt <= surroundings.now
      ? [{ code: 'expiry-past', path: 'expiresAt' } as const]
      : []),
  ];
}

/** Whether he has every scope of the role, so that he may give it, and act on the account of one who has it. */
export function holdsRole(giver: Pick<Giver, 'scopes'>, role: RoleName): boolean {
  return roleOf(role).scopes.every((scope) => giver.scopes.includes(scope));
}

/** Whether somebody with these areas may know of the member: all that he reaches must lie in them. */
export function isVisibleTo(
  { areas: reached, facility }: Pick<GivenGrant, 'areas' | 'facility'>,
  viewer: Pick<Giver, 'areas'>,
  { areas, communeOfFacility }: Pick<Surroundings, 'areas' | 'communeOfFacility'>,
): boolean {
  const commune = facility === null ? undefined : communeOfFacility(facility);
  const places = commune === undefined ? reached : [...reached, commune];
  return places.length > 0 && places.every((place) => liesWithin(place, viewer.areas, areas));
}

function reachFaults({ role, areas, facility }: GivenGrant): StaffFault[] {
  const { reach } = roleOf(role);
  if (reach === 'areas' && areas.length === 0) return [{ code: 'areas-needed', path: 'areas' }];
  if (reach === 'facility' && facility === null) return [{ code: 'facility-needed', path: 'facility' }];
  if (areas.length === 0 && facility === null) return [{ code: 'areas-or-facility-needed', path: 'areas' }];
  return [];
}

function areaFaults(grant: GivenGrant, giver: Giver, areas: Areas): StaffFault[] {
  return grant.areas.flatMap((area, index): StaffFault[] => {
    const path = `areas[${index}]`;
    if (!areas.exists(area)) return [{ code: 'unknown-area', path }];
    return liesWithin(area, giver.areas, areas) ? [] : [{ code: 'area-not-yours', path }];
  });
}

function facilityFaults({ role, facility }: GivenGrant, giver: Giver, surroundings: Surroundings): StaffFault[] {
  if (facility === null) return [];
  if (role === 'place-owner' && surroundings.isPlaceCode(facility)) return [];
  const commune = surroundings.communeOfFacility(facility);
  const isTheirs = commune !== undefined && liesWithin(commune, giver.areas, surroundings.areas);
  return isTheirs ? [] : [{ code: 'unknown-facility', path: 'facility' }];
}
