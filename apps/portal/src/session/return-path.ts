/**
 * A path of this portal to go back to after signing in. Anything else, an address of another site above all, leads to
 * the home page: what is kept for the way back must not be a way out.
 */
export function safeReturnPath(path: unknown): string {
  if (typeof path !== 'string' || !/^\/(?![/\\])/.test(path) || /[\u0000-\u001f\\]/.test(path)) return '/';
  const origin = 'https://portal.invalid';
  const url = URL.canParse(path, origin) ? new URL(path, origin) : undefined;
  return url?.origin === origin ? `${url.pathname}${url.search}${url.hash}` : '/';
}
