import { Injectable } from '@nestjs/common';
import { AuditLog, type Tx } from '#libs/database';
import { actorCovers, canonicalJson, currentTraceparent, Refused, type Actor, type RequestDigest } from '#libs/http';
import { publish } from '#libs/messaging';
import { ReferenceData } from '#libs/reference-data';
import { localDayOf } from '#libs/vocabulary';
import { facilityWasChanged, facilityWasRegistered, publicStateOf } from '../published-events.js';
import { faultsOfFacility, inOrder, saysTheSame, type Facility, type FacilityState } from './facility.rules.js';
import { FacilityStore, type ContactChange } from './facility.store.js';

/** Who writes, and by what act the audit shall know it. */
export interface Act {
  readonly actor: Actor;
  readonly action: string;
}

/** The steps that every entry into the register takes, whichever way it came: request, file, or start of the service. */
@Injectable()
export class FacilityRegister {
  constructor(
    private readonly facilities: FacilityStore,
    private readonly referenceData: ReferenceData,
    private readonly audit: AuditLog,
  ) {}

  /**
   * Undefined where the code or the key is taken; nothing is written then.
   * @throws Refused with every fault of the state
   */
  async enter(
    tx: Tx,
    given: FacilityState,
    contact: ContactChange,
    { actor, action }: Act,
    made?: RequestDigest,
  ): Promise<Facility | undefined> {
    const state = inOrder(given);
    this.requireGood(tx, state, actor);
    const entered = await this.facilities.insert(tx, state, contact, made);
    if (entered === undefined) return undefined;
    await this.record(tx, entered, actor, action);
    await publish(tx, [facilityWasRegistered(originOf(tx, entered), entered)]);
    return entered;
  }

  /**
   * The facility as it is now, the same where the change says what is known. `before` must be locked.
   * @throws Refused with every fault of the new state
   */
  async change(
    tx: Tx,
    before: Facility,
    given: FacilityState,
    contact: ContactChange,
    { actor, action }: Act,
  ): Promise<Facility> {
    const state = inOrder(given);
    const changesContact = await this.facilities.changesContact(tx, before.code, contact);
    if (saysTheSame(before, state) && !changesContact) return before;
    this.requireGood(tx, state, actor);
    const after = await this.facilities.update(tx, state, changesContact ? contact : undefined);
    await this.record(tx, after, actor, action);
    if (canonicalJson(publicStateOf(before)) !== canonicalJson(publicStateOf(after)))
      await publish(tx, [facilityWasChanged(originOf(tx, after), before, after)]);
    return after;
  }

  /** Whether the facility lies where the actor may write. */
  covers(actor: Actor, { communeCode }: FacilityState): boolean {
    return actorCovers(actor, communeCode, this.referenceData.adminUnits);
  }

  private requireGood(tx: Tx, state: FacilityState, actor: Actor): void {
    const { adminUnits } = this.referenceData;
    const faults = faultsOfFacility(
      state,
      localDayOf(tx.recordedAt),
      (code, day) => adminUnits.find(code, day)?.level === 'commune' && actorCovers(actor, code, adminUnits),
    );
    const [first] = faults;
    if (first !== undefined) throw new Refused(first.code, { errors: faults });
  }

  private record(tx: Tx, { code, version }: Facility, actor: Actor, action: string): Promise<void> {
    return this.audit.record(tx, { actor, action, objectKind: 'facility', objectId: code, detail: { version } });
  }
}

function originOf(tx: Tx, { version }: Facility): { version: number; day: string; traceparent: string | undefined } {
  return { version, day: localDayOf(tx.recordedAt), traceparent: currentTraceparent() };
}
