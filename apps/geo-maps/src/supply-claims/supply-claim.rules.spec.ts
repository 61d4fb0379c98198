import { describe, expect, it } from '@jest/globals';
import { CLAIM_DECISIONS, CLAIM_STATES } from './supply-claim.js';
import { CLAIMS_PER_PHONE_MAX, decideClaim, standingOfClaim, type ProvenClaim } from './supply-claim.rules.js';

const PHONE = '+84910000001';
const proven: ProvenClaim = { phone: PHONE, contact: null, isOwnerAlready: false, openClaims: 0 };

describe('a claim whose code was told', () => {
  it.each<[string, Partial<ProvenClaim>, object]>([
    ['of the contact', { contact: PHONE }, { state: 'confirmed', basis: 'contact-phone' }],
    ['of another phone', { contact: '+84910000002' }, { state: 'waiting-for-officer', basis: null }],
    ['of no point', {}, { state: 'waiting-for-officer', basis: null }],
    ['of an owner', { isOwnerAlready: true }, { state: 'confirmed', basis: 'earlier-claim' }],
    ['of one with many', { openClaims: CLAIMS_PER_PHONE_MAX - 1 }, { state: 'waiting-for-officer' }],
    ['of one with too many', { openClaims: CLAIMS_PER_PHONE_MAX }, { ok: false, code: 'supply-claims-too-many' }],
    [
      'of a contact with too many',
      { contact: PHONE, openClaims: CLAIMS_PER_PHONE_MAX },
      { state: 'confirmed', basis: 'contact-phone' },
    ],
  ])('%s', (_, change, standing) => {
    expect(standingOfClaim({ ...proven, ...change })).toMatchObject(standing);
  });
});

describe('what an officer decides', () => {
  const cells = CLAIM_STATES.flatMap((state) => CLAIM_DECISIONS.map((decision) => [state, decision] as const));

  it.each(cells)('of a claim that is %s: %s', (state, decision) => {
    const decided = decideClaim(state, decision, 'vì sang tên');
    const expected =
      decision === 'revoke'
        ? state === 'confirmed'
          ? { ok: true, state: 'revoked' }
          : { ok: false, code: 'supply-claim-not-confirmed' }
        : state === 'waiting-for-officer'
          ? { ok: true, state: decision === 'grant' ? 'confirmed' : 'refused' }
          : { ok: false, code: 'supply-claim-decided-before' };
    expect(decided).toEqual(expected);
  });

  it.each(['refuse', 'revoke'] as const)('needs a reason to %s', (decision) => {
    const refusal = { ok: false, code: 'claim-reason-missing', path: 'reason' };
    expect(decideClaim('waiting-for-officer', decision, null)).toEqual(refusal);
    expect(decideClaim('waiting-for-officer', 'grant', null)).toEqual({ ok: true, state: 'confirmed' });
  });
});
