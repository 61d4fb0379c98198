import { Injectable } from '@nestjs/common';
import { Refused } from '#libs/http';
import { ReferenceData } from '#libs/reference-data';
import { BusinessClock } from '#libs/runtime';
import { localDayOf } from '#libs/vocabulary';
import type { DoseToRecord } from '../doses/dose-to-record.js';
import { readGivenDose, readPersonOfDose } from '../doses/read-dose.rules.js';
import { givenAtOf } from './device-clock.rules.js';
import type { OfflineDoseBody } from './dose-batch.dto.js';
import { PackedPeople, type PackInHand } from './packed-people.js';

export interface OfflineDoseRead {
  readonly item: Pick<
    DoseToRecord,
    'dose' | 'person' | 'personId' | 'formerDocument' | 'warnings' | 'priorityGroup' | 'evidence'
  >;
  readonly offline: { readonly statedAt: Date; readonly isClockWrong: boolean; readonly isPersonChanged: boolean };
}

type PersonRead = Omit<OfflineDoseRead['item'], 'dose' | 'priorityGroup' | 'evidence'> & {
  readonly isChanged: boolean;
};

/** Reads what a device says of a dose: when it can have been given, and whose it is. */
@Injectable()
export class ReadOfflineDose {
  constructor(
    private readonly packs: PackedPeople,
    private readonly referenceData: ReferenceData,
    private readonly clock: BusinessClock,
  ) {}

  /** @throws Refused 400 without an instant, 404 for a person who was not in the pack, 422 where it cannot be read */
  async execute(body: OfflineDoseBody, sentAt: string, pack: PackInHand | null): Promise<OfflineDoseRead> {
    const given = readGivenDose(body);
    if (!given.ok) throw new Refused(given.code, { path: `dose.${given.path}` });
    const stated = given.dose.givenAt;
    if (stated === null)
      throw new Refused('invalid-request', {
        status: 400,
        errors: [{ path: 'dose.administered.at', code: 'missing' }],
      });
    const now = this.clock.now();
    const { aheadMinutes } = this.referenceData.vaccination.entry.inForce(now);
    const packIssuedAt = pack?.facilityCode === body.facilityCode ? pack.issuedAt : null;
    const { at, isClockWrong } = givenAtOf(stated, { sentAt: new Date(sentAt), now, aheadMinutes, packIssuedAt });
    const dose = { ...given.dose, givenAt: at, day: localDayOf(at) };
    const { isChanged, ...who } = await this.personOf(body, dose.day, pack);
    return {
      item: { dose, ...who, priorityGroup: body.priorityGroup, evidence: body.evidence },
      offline: { statedAt: stated, isClockWrong, isPersonChanged: isChanged },
    };
  }

  private async personOf(body: OfflineDoseBody, day: string, pack: PackInHand | null): Promise<PersonRead> {
    const { person, personId, facilityCode } = body;
    if ((person === undefined) === (personId === undefined)) throw new Refused('person-or-id', { path: 'dose.person' });
    if (person === undefined) {
      const known = await this.packs.find(String(personId), facilityCode, pack);
      return { person: known.person, personId: known.id, warnings: [], isChanged: known.isChanged };
    }
    const read = readPersonOfDose(person, day);
    if (!read.ok) throw new Refused(read.code, { path: `dose.${read.path}` });
    return { ...read.of, isChanged: false };
  }
}
