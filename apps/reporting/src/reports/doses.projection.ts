import { Injectable } from '@nestjs/common';
import type { doseCounted, doseStatusChanged, DoseStatusOnWay, DoseStrata } from '#libs/contracts';
import type { ReceivedEvent } from '#libs/messaging';
import { daysBetween, localDayOf, localHourOf } from '#libs/vocabulary';
import { areaOf, count } from './counted.js';
import type { CubeDelta } from './cube-delta.js';
import { CubeProjection } from './cube.projection.js';
import {
  doses,
  dosesByKind,
  dosesByLot,
  dosesByPriorityGroup,
  dosesByResidence,
  dosesByVaccine,
  dosesByVaccineAndNumber,
  dosesEntryDelay,
  dosesNational,
  dosesOutsideProvince,
  dosesVerified,
} from './dose-indicators.rules.js';
import { entryDelayClass } from './entry-delay.rules.js';
import { lotCategory } from './lot-category.rules.js';

/** Of the fact by which an entry becomes known. One that counts again after a join was undone has a later version. */
const FIRST_VERSION = 1;

/** Doses as they are counted by the service that owns them, and how late each was entered. */
@Injectable()
export class DosesProjection extends CubeProjection {
  constructor() {
    super('doses');
  }

  /** Takes the old counts back and adds the new ones, both at the hour of the change. */
  counted({ data, recordedAt, envelope }: ReceivedEvent<typeof doseCounted>): CubeDelta[] {
    const { before, after } = data;
    const hour = localHourOf(recordedAt);
    return [
      ...(before ? countsOf(before, hour, -1) : []),
      ...(after ? countsOf(after, hour, 1) : []),
      ...(after && envelope.version === FIRST_VERSION ? delayOf(after, recordedAt) : []),
    ];
  }

  /** How far doses have come after their entry, moved in the same way. */
  statusChanged({ data, recordedAt }: ReceivedEvent<typeof doseStatusChanged>): CubeDelta[] {
    const hour = localHourOf(recordedAt);
    return [
      ...(data.before ? statusCountsOf(data.before, hour, -1) : []),
      ...(data.after ? statusCountsOf(data.after, hour, 1) : []),
    ];
  }
}

function countsOf(dose: DoseStrata, recordedHour: string, value: 1 | -1): CubeDelta[] {
  const { day, facilityCode: place, communeCode: area, sex, ageBand } = dose;
  const ofPerson = { day, sex, ageBand, category: String(dose.doseNumber), recordedHour, value };
  const atHome = { ...ofPerson, area: areaOf(dose.residence) };
  if (dose.origin !== 'facility') return count(dosesOutsideProvince, atHome);
  const atPoint = { ...ofPerson, area, place };
  return [
    ...count(doses, atPoint),
    ...count(dosesByResidence, atHome),
    ...count(dosesByVaccine, { ...atPoint, category: dose.vaccine }),
    ...count(dosesByVaccineAndNumber, { ...atPoint, category: `${dose.vaccine}/${dose.doseNumber}` }),
    ...count(dosesByLot, { ...atPoint, category: lotCategory(dose) }),
    ...count(dosesByKind, { ...atPoint, category: dose.kind }),
    ...count(dosesByPriorityGroup, { ...atPoint, category: dose.priorityGroup }),
  ];
}

function statusCountsOf(status: DoseStatusOnWay, recordedHour: string, value: 1 | -1): CubeDelta[] {
  const { day, communeCode: area, facilityCode: place, verified, national, nationalReason } = status;
  const seen = { day, area, place, recordedHour, value };
  const category = nationalReason === null ? national : `${national}:${nationalReason}`;
  return [
    ...(verified ? count(dosesVerified, seen) : []),
    ...(national === 'not-sent' ? [] : count(dosesNational, { ...seen, category })),
  ];
}

function delayOf(dose: DoseStrata, recordedAt: Date): CubeDelta[] {
  if (dose.origin !== 'facility') return [];
  const day = localDayOf(recordedAt);
  const category = entryDelayClass(daysBetween(dose.day, day));
  const { communeCode: area, facilityCode: place } = dose;
  return count(dosesEntryDelay, { day, area, place, category, recordedHour: localHourOf(recordedAt), value: 1 });
}
