import { Injectable } from '@nestjs/common';
import { v7 as uuidv7 } from 'uuid';
import { AuditLog, Database, type Tx } from '#libs/database';
import type { Facility } from '#libs/facility-register';
import { Refused, type Actor } from '#libs/http';
import { ReferenceData } from '#libs/reference-data';
import { BusinessClock } from '#libs/runtime';
import { addDays, endOfLocalDay, localDayOf, type LocalDay, type SignedDayPack } from '#libs/vocabulary';
import { FacilitiesOfActor } from '../facilities/facilities-of-actor.js';
import { VialDeadlinesOf } from '../lots/vial-deadlines.js';
import { DayPackKeys } from './day-pack-keys.js';
import { DayPackStore } from './day-pack.store.js';
import { ExpectedPeopleQuery } from './expected-people.query.js';
import { LotsToPackQuery } from './lots-to-pack.query.js';
import { PackPeople } from './pack-people.js';
import { PackedRulesOf } from './packed-rules.js';

/** No point of the province vaccinates as many in a day; each has a line in the audit. */
export const PEOPLE_IN_PACK_MAX = 3_000;
const MINUTE_MS = 60_000;
const HOUR_MS = 3_600_000;

/** Puts together what a point needs for a day without network, signs it, and notes who was in it. */
@Injectable()
export class IssueDayPackUseCase {
  constructor(
    private readonly database: Database,
    private readonly facilities: FacilitiesOfActor,
    private readonly expected: ExpectedPeopleQuery,
    private readonly people: PackPeople,
    private readonly lots: LotsToPackQuery,
    private readonly deadlines: VialDeadlinesOf,
    private readonly rules: PackedRulesOf,
    private readonly packs: DayPackStore,
    private readonly keys: DayPackKeys,
    private readonly audit: AuditLog,
    private readonly referenceData: ReferenceData,
    private readonly clock: BusinessClock,
  ) {}

  /** @throws Refused 404 for a point for which the actor does not speak, 422 for another day */
  async execute(facilityCode: string, day: LocalDay, actor: Actor): Promise<SignedDayPack> {
    const validUntil = this.validUntil(day);
    const facility = await this.facilities.find(this.database, actor, facilityCode, { day });
    const pack = await this.database.transaction(async (tx) => {
      const content = await this.contentOf(tx, facility, day);
      const id = uuidv7();
      const { rules } = this.rules;
      await this.packs.insert(tx, {
        ...{ id, facilityCode, day, validUntil, rulesVersion: rules.version, issuedTo: actor.id },
        personIds: content.people.map(({ personId }) => personId),
      });
      await this.note(tx, actor, id, content.people);
      const times = { ...this.timesOf(tx.recordedAt), validUntil: validUntil.toISOString() };
      return { id, day, ...times, rules, ...content };
    });
    return this.keys.sign(pack);
  }

  private validUntil(day: LocalDay): Date {
    const today = localDayOf(this.clock.now());
    const { takenDaysAhead, hoursAfterDay } = this.referenceData.vaccination.dayPacks.inForce(today);
    if (day < today || day > addDays(today, takenDaysAhead))
      throw new Refused('day-pack-of-another-day', { path: 'day' });
    return new Date(endOfLocalDay(day).getTime() + hoursAfterDay * HOUR_MS);
  }

  private timesOf(issuedAt: Date) {
    const { aheadMinutes } = this.referenceData.vaccination.entry.inForce(issuedAt);
    const validFrom = new Date(issuedAt.getTime() - aheadMinutes * MINUTE_MS);
    return { issuedAt: issuedAt.toISOString(), validFrom: validFrom.toISOString() };
  }

  private async contentOf(tx: Tx, { code, name, kinds }: Facility, day: LocalDay) {
    const sessions = await this.expected.sessions(tx, code, day);
    const ids = sessions.map(({ id }) => id);
    const expected = await this.expected.people(tx, ids, PEOPLE_IN_PACK_MAX);
    const lots = await this.lots.list(tx, code, day);
    return {
      facility: { code, name, isHospital: kinds.includes('hospital') },
      sessions,
      lots: lots.map((lot) => ({ ...lot, ...this.deadlines.on(lot.vaccine, day) })),
      people: await this.people.execute(tx, expected),
    };
  }

  /** Everybody in the pack was looked at. */
  private async note(
    tx: Tx,
    actor: Actor,
    packId: string,
    people: readonly { readonly personId: string }[],
  ): Promise<void> {
    await this.audit.recordAll(tx, [
      { actor, action: 'vaccination-day-pack.issued', objectKind: 'vaccination-day-pack', objectId: packId },
      ...people.map(({ personId }) => ({
        ...{ actor, action: 'vaccination-person.packed', objectKind: 'vaccination-person', objectId: personId },
        detail: { packId },
      })),
    ]);
  }
}
