/**
 * A dot segment, an empty segment, a backslash or one of the characters `. / \ NUL` written as an escape.
 * Two parsers may read such a path differently, and then the route that was checked is not the one that is served.
 */
const AMBIGUOUS = /\/\.{0,2}(?=\/)|\/\.{1,2}$|\\|%(?:2e|2f|5c|00)/i;

/** An escape that is not two hexadecimal digits. */
const BROKEN_ESCAPE = /%(?![0-9a-f]{2})/i;

/**
 * Whether the gateway may pass this path on.
 *
 * @param target the request target as it was received: path and, after `?`, the query (which is not looked at)
 */
export function isForwardablePath(target: string): boolean {
  const end = target.indexOf('?');
  const path = end < 0 ? target : target.slice(0, end);
  return path.startsWith('/') && !AMBIGUOUS.test(path) && !BROKEN_ESCAPE.test(path);
}
