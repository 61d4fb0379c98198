import { liesWithin, type Areas } from '../roles/area.rules.js';
import { isScope } from '../roles/scope.rules.js';
import type { Client, ClientGrant } from './client.js';
import type { ClientRefusal } from './client.refusals.js';

export interface Refusal {
  readonly code: ClientRefusal;
  readonly path: string;
}

/** What a route could ask for, and the giver holds himself. @returns every fault */
export function faultsOfScopes(scopes: readonly string[], held: readonly string[]): Refusal[] {
  return scopes.flatMap((scope, index): Refusal[] => {
    const path = `scopes[${index}]`;
    if (!isScope(scope)) return [{ code: 'unknown-scope', path }];
    return held.includes(scope) ? [] : [{ code: 'scope-not-yours', path }];
  });
}

/** Nobody can give away an area that is not his. @returns every fault, none when the client may be created */
export function faultsOfGrant(grant: ClientGrant, givers: readonly string[], areas: Areas): Refusal[] {
  return grant.areas.flatMap((area, index): Refusal[] => {
    const path = `areas[${index}]`;
    if (!areas.exists(area)) return [{ code: 'unknown-area', path }];
    return liesWithin(area, givers, areas) ? [] : [{ code: 'area-not-yours', path }];
  });
}

/** Whether an administrator of these areas may see the client: one without areas belongs to every administrator. */
export function isVisibleTo(client: ClientGrant, viewers: readonly string[], areas: Areas): boolean {
  return client.areas.every((area) => liesWithin(area, viewers, areas));
}

/** @returns the refusal, or undefined when the client may be disabled */
export function faultOfDisabling(client: Client): ClientRefusal | undefined {
  return client.disabledAt === null ? undefined : 'already-disabled';
}
