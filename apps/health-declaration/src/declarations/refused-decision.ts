import { Refused } from '#libs/http';
import type { Refusal } from './decision.rules.js';

/** What is answered to a refusal: 422 where a rule refused, 400 where answers do not fit the questionnaire. */
export function refusedBy(refusal: Refusal): Refused {
  return 'faults' in refusal
    ? new Refused('invalid-request', { status: 400, errors: refusal.faults })
    : new Refused(refusal.code, { path: refusal.path });
}
