import { Injectable } from '@nestjs/common';
import { Database } from '#libs/database';
import { Refused } from '#libs/http';
import { RealClock } from '#libs/runtime';
import {
  PERSONAL_CODE_STEP_SECONDS,
  toldByClaims,
  verifyPersonalCode,
  type PersonalCodeRefusal,
  type ProofState,
  type ReadingOf,
} from '#libs/vocabulary';
import { DeclarationByIdQuery } from '../declarations/declaration-by-id.query.js';
import { verifyEd25519 } from '../personal-codes/ed25519.js';
import { PersonalCodeKeys } from '../personal-codes/personal-code-keys.js';
import { PersonalCodesByIdQuery } from '../personal-codes/personal-codes-by-id.query.js';
import { passerOf, type Passer } from './passer.js';

/** What is recorded of a code that is not good; all other faults mean that the code must be shown again. */
const RECORDED: Partial<Record<PersonalCodeRefusal, ProofState>> = {
  'personal-code-forged': 'forged',
  'key-unknown': 'forged',
  'key-revoked': 'revoked',
  'personal-code-expired': 'expired',
};

export interface ShownPersonalCode {
  readonly text: string;
  readonly reading: ReadingOf<'personal-code'>;
  readonly passedAt: Date;
  /** The device has checked then that the step was that of the moment; the server cannot check it later. */
  readonly isOffline: boolean;
}

/** Who shows a short-lived personal code, and whether the province vouches for it as of the passage. */
@Injectable()
export class PersonalCodeProof {
  constructor(
    private readonly database: Database,
    private readonly keys: PersonalCodeKeys,
    private readonly codes: PersonalCodesByIdQuery,
    private readonly declarations: DeclarationByIdQuery,
    private readonly realClock: RealClock,
  ) {}

  /** @throws Refused 422 for a code that is stale, from the future or malformed: the phone shows another at once */
  async of({ text, reading, passedAt, isOffline }: ShownPersonalCode): Promise<Passer> {
    const { claims, step } = reading.fields;
    const verified = await verifyPersonalCode(text, {
      keys: this.keys.published,
      now: passedAt,
      realNow: isOffline ? instantOfStep(step) : this.realClock.now(),
      verify: verifyEd25519,
    });
    if (verified.ok) return this.vouchedFor(reading, 'verified');
    const proofState = RECORDED[verified.code];
    if (!proofState) throw new Refused(verified.code, { path: 'scan' });
    // What nobody vouches for says nothing about anybody.
    if (proofState === 'forged' || proofState === 'revoked')
      return passerOf({ proofKind: 'personal-code', proofState });
    return this.vouchedFor(reading, proofState, claims.name);
  }

  private async vouchedFor(
    { fields: { claims, step } }: ReadingOf<'personal-code'>,
    proofState: ProofState,
    maskedName = claims.name,
  ): Promise<Passer> {
    const known = (await this.codes.find(this.database, [claims.id])).get(claims.id);
    return passerOf({
      proofKind: 'personal-code',
      proofState: known?.revokedAt ? 'revoked' : proofState,
      declaration: known ? ((await this.declarations.find(known.declarationId)) ?? null) : null,
      claims,
      personalCode: { id: claims.id, step },
      maskedName,
      told: toldByClaims(claims),
    });
  }
}

function instantOfStep(step: number): Date {
  return new Date(step * PERSONAL_CODE_STEP_SECONDS * 1_000);
}
