import type { KoaContextWithOIDC } from 'oidc-provider';
import { isScope, SCOPES } from '../roles/scope.rules.js';
import { PORTAL_CLIENT } from './browser-clients.js';
import { AUTHORIZE_PATH } from './token-paths.js';

/**
 * As with applications: who asks for no scope of the API asks for all that he has. What the role lacks is left out
 * when the token is made.
 */
export async function wholeRole(ctx: KoaContextWithOIDC, next: () => Promise<void>): Promise<void> {
  const { client_id: clientId, scope } = ctx.query;
  if (ctx.path === AUTHORIZE_PATH && clientId === PORTAL_CLIENT && typeof scope === 'string') {
    const asksForApi = scope.split(' ').some(isScope);
    if (!asksForApi) ctx.query = { ...ctx.query, scope: [scope, ...SCOPES].join(' ') };
  }
  await next();
}
