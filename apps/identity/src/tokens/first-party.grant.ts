import type { Grant, KoaContextWithOIDC } from 'oidc-provider';
import { SCOPES } from '../roles/scope.rules.js';
import { API_RESOURCE, OPENID_SCOPES } from './api-resource.js';

/**
 * The grant by which a client acts for a person. Nobody is asked for consent: every client is the province's own or
 * was let in by it. A token says no more than the role allows, whatever the grant holds.
 */
export async function firstPartyGrant(ctx: KoaContextWithOIDC): Promise<Grant | undefined> {
  const { provider, client, session, account } = ctx.oidc;
  if (client === undefined || account === undefined) return undefined;
  const known = session?.grantIdFor(client.clientId);
  const held = known === undefined ? undefined : await provider.Grant.find(known);
  if (held?.accountId === account.accountId) return held;
  const grant = new provider.Grant({ accountId: account.accountId, clientId: client.clientId });
  grant.addOIDCScope(OPENID_SCOPES.join(' '));
  grant.addResourceScope(API_RESOURCE, SCOPES.join(' '));
  await grant.save();
  return grant;
}
