/** Longer than all scopes of any client together. */
const MAX_REQUESTED = 100;

export type GrantedScopes = { readonly ok: true; readonly scopes: readonly string[] } | { readonly ok: false };

/**
 * What a token may do: what was asked for, or everything the client has when nothing was. Asking for one scope too
 * many, or for one that does not exist, refuses the whole request: a client must not find out later.
 *
 * @param requested the `scope` parameter, words with single spaces between them
 */
export function grantedScopes(requested: string | undefined, owned: readonly string[]): GrantedScopes {
  if (requested === undefined) return { ok: true, scopes: owned };
  const scopes = [...new Set(requested.split(' '))];
  const isOwned = scopes.length <= MAX_REQUESTED && scopes.every((scope) => owned.includes(scope));
  return isOwned ? { ok: true, scopes } : { ok: false };
}
