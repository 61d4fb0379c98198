const CHARACTERS_MAX = 2_000;
const OURS = new Set([
  ...['*/*', 'application/*', 'application/json', 'application/geo+json'],
  'application/vnd.oai.openapi+json',
]);
const REFUSES = /;\s*q\s*=\s*0(?:\.0{0,3})?\s*(?:;|$)/i;

/** Whether an `Accept` header takes JSON, which is all that `/ogc` answers; false is 406. Nothing accepts everything. */
export function acceptsJson(accept: string | undefined): boolean {
  if (accept === undefined || accept.trim() === '') return true;
  return accept
    .slice(0, CHARACTERS_MAX)
    .split(',')
    .some((part) => OURS.has((part.split(';')[0] ?? '').trim().toLowerCase()) && !REFUSES.test(part));
}
