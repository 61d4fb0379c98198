/** Who asks, as the gateway has found out. Services check the object against it. */
export interface Actor {
  readonly kind: 'anonymous' | 'client' | 'staff' | 'system';
  /** Stable, never a name; `anonymous` for those who did not sign in. */
  readonly id: string;
  readonly name: string;
  readonly scopes: readonly string[];
  /** Codes of provinces, districts or communes; each covers all below it. */
  readonly areas: readonly string[];
  readonly facility?: string;
}

export const ANONYMOUS: Actor = Object.freeze({
  kind: 'anonymous',
  id: 'anonymous',
  name: 'anonymous',
  scopes: Object.freeze([]),
  areas: Object.freeze([]),
});

/** What `actorCovers` needs of the register of units: `AdminUnits` of `#libs/reference-data` is one. */
export interface AreaHierarchy {
  isWithin(communeCode: string, areaCode: string): boolean;
}

/** Whether the commune lies in one of the actor's areas. A caller answers 404, not 403, where it does not. */
export function actorCovers(actor: Actor, communeCode: string, adminUnits: AreaHierarchy): boolean {
  return actor.areas.some((area) => area === communeCode || adminUnits.isWithin(communeCode, area));
}
