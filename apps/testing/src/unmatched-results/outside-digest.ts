import type { Actor, RequestDigests } from '#libs/http';
import type { OutsideResult } from './outside-result.js';

/**
 * Under it a result is known when it comes again: of sender, specimen, test, time, value and standing; never the number
 * of a message alone. `about` is the specimen's id, or its names while it is not found.
 */
export function outsideDigestOf(
  digests: RequestDigests,
  actor: Actor,
  about: string,
  { method, value, standing, testedAt }: OutsideResult,
): Buffer {
  const key = JSON.stringify([about, method, value, standing, testedAt.toISOString()]);
  return digests.of({ actor, route: 'results of other systems', key, body: null }).digest.key;
}
