/** For an act that happens once, however often it is sent. */
export const once = (idempotencyKey: string): { readonly 'Idempotency-Key': string } => ({
  'Idempotency-Key': idempotencyKey,
});

/** For a change of the version that is on the screen: one that somebody has changed since is refused. */
export const ofVersion = (version: number): { readonly 'If-Match': string } => ({ 'If-Match': `"${version}"` });
