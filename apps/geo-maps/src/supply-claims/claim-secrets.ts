import { Injectable } from '@nestjs/common';
import { RowSealer } from '#libs/database';
import { BusinessClock } from '#libs/runtime';
import { localDayOf } from '#libs/vocabulary';
import type { SupplyClaim, TypedClaim } from './supply-claim.js';

const TABLE = 'supply_claim';

/** Seals of claims: phones and names. */
@Injectable()
export class ClaimSecrets {
  constructor(
    private readonly sealer: RowSealer,
    private readonly clock: BusinessClock,
  ) {}

  seal(id: string, typed: TypedClaim): Promise<Buffer> {
    return this.sealer.seal(`supply-claims ${localDayOf(this.clock.now())}`, { table: TABLE, id }, typed);
  }

  open({ id, sealed }: Pick<SupplyClaim, 'id' | 'sealed'>): Promise<TypedClaim> {
    return this.sealer.open<TypedClaim>({ table: TABLE, id }, sealed);
  }
}
