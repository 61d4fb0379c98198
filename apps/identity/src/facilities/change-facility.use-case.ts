import { Injectable } from '@nestjs/common';
import { Database, type Tx } from '#libs/database';
import { Refused, versionMismatch, type Actor } from '#libs/http';
import { localDayOf } from '#libs/vocabulary';
import type { ChangeFacilityBody, ReplaceFacilityBody } from './facility-body.dto.js';
import { applied, contactOf, unsaid } from './facility-form.js';
import { FacilityRegister } from './facility-register.js';
import { faultOfClosing, type Facility } from './facility.rules.js';
import { FacilityStore } from './facility.store.js';

/** Which facility, in the version that its officer has seen. */
export interface SeenFacility {
  readonly code: string;
  readonly version: number;
  readonly actor: Actor;
}

/** Changes what the register says of a facility. @throws Refused 404 outside the actor's areas, 412 */
@Injectable()
export class ChangeFacilityUseCase {
  constructor(
    private readonly database: Database,
    private readonly facilities: FacilityStore,
    private readonly register: FacilityRegister,
  ) {}

  /** What the body leaves out stays. */
  change(seen: SeenFacility, body: ChangeFacilityBody): Promise<Facility> {
    const act = { actor: seen.actor, action: 'facility.changed' };
    return this.withFacility(seen, (tx, facility) =>
      this.register.change(tx, facility, applied(body, facility), contactOf(body), act),
    );
  }

  /** What the body leaves out is no longer said, but for the first day. */
  replace(seen: SeenFacility, body: ReplaceFacilityBody): Promise<Facility> {
    const act = { actor: seen.actor, action: 'facility.changed' };
    return this.withFacility(seen, (tx, facility) => {
      const state = applied(body, unsaid(facility.code, facility.validFrom));
      return this.register.change(tx, facility, state, contactOf(body) ?? null, act);
    });
  }

  /** @param on the first day without it; today unless given */
  close(seen: SeenFacility, on: string | undefined): Promise<Facility> {
    const act = { actor: seen.actor, action: 'facility.closed' };
    return this.withFacility(seen, (tx, facility) => {
      const validTo = on ?? localDayOf(tx.recordedAt);
      const fault = faultOfClosing(facility, validTo);
      if (fault !== undefined) throw new Refused(fault, { path: 'validTo' });
      return this.register.change(tx, facility, { ...facility, validTo }, undefined, act);
    });
  }

  private async withFacility(
    { code, version, actor }: SeenFacility,
    work: (tx: Tx, facility: Facility) => Promise<Facility>,
  ): Promise<Facility> {
    await this.facilities.prepare();
    return this.database.transaction(async (tx) => {
      const facility = await this.facilities.load(tx, code);
      if (!facility || !this.register.covers(actor, facility)) throw new Refused('facility-not-found', { status: 404 });
      if (facility.version !== version) throw versionMismatch();
      return work(tx, facility);
    });
  }
}
