import type { Actor } from '#libs/http';

/** A client as the gateway knows it, named like its id. */
export const clientActor = (id: string, scopes: readonly string[], areas: readonly string[]): Actor => ({
  kind: 'client',
  id,
  name: id,
  scopes,
  areas,
});
