import type { Adapter } from 'oidc-provider';
import type { ClientSecrets } from '../clients/client-secrets.query.js';
import type { ProviderState } from '../sessions/provider-state.js';
import { ClientAdapter } from './client.adapter.js';

/** What the library stores; access tokens only where they are not JWTs, for `userinfo`. */
const STORED = ['Session', 'Interaction', 'Grant', 'AuthorizationCode', 'AccessToken'];

/** Where each of the library's models lives. @throws Error for one that this service does not offer */
export function adapterOf(model: string, clients: ClientSecrets, state: ProviderState): Adapter {
  if (STORED.includes(model)) return state.adapterOf(model);
  return new ClientAdapter(clients, model);
}
