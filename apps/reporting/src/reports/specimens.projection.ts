import { Injectable } from '@nestjs/common';
import type {
  specimenCollected,
  specimenOverdueChanged,
  specimenReceived,
  specimenRefused,
  SpecimenStrata,
} from '#libs/contracts';
import type { ReceivedEvent } from '#libs/messaging';
import { localHourOf } from '#libs/vocabulary';
import type { CubeDelta } from './cube-delta.js';
import { CubeProjection } from './cube.projection.js';
import { count } from './counted.js';
import {
  specimensCollected,
  specimensOverdue,
  specimensReceived,
  specimensRefused,
} from './testing-indicators.rules.js';

/** Tubes of one person. Shares of a pool's tube are counted as people and never as specimens. */
@Injectable()
export class SpecimensProjection extends CubeProjection {
  constructor() {
    super('specimens');
  }

  collected({ data, recordedAt }: ReceivedEvent<typeof specimenCollected>): CubeDelta[] {
    const { day, communeCode: area, facilityCode: place, reason: category } = data;
    const seen = { day, area, place, category, recordedHour: localHourOf(recordedAt), value: 1 as const };
    return hasOwnTube(data) ? count(specimensCollected, seen) : [];
  }

  received({ data, recordedAt }: ReceivedEvent<typeof specimenReceived>): CubeDelta[] {
    const { specimen, day, laboratoryCode: place } = data;
    const seen = { day, area: specimen.communeCode, place, category: specimen.reason };
    if (!hasOwnTube(specimen)) return [];
    return count(specimensReceived, { ...seen, recordedHour: localHourOf(recordedAt), value: 1 });
  }

  refused({ data, recordedAt }: ReceivedEvent<typeof specimenRefused>): CubeDelta[] {
    const { specimen, day, laboratoryCode: place, condition: category } = data;
    const seen = { day, area: specimen.communeCode, place, category };
    if (!hasOwnTube(specimen)) return [];
    return count(specimensRefused, { ...seen, recordedHour: localHourOf(recordedAt), value: 1 });
  }

  overdueChanged({ data, recordedAt }: ReceivedEvent<typeof specimenOverdueChanged>): CubeDelta[] {
    const { specimen, day, stage: category, overdue, laboratoryCode } = data;
    const seen = { day, area: specimen.communeCode, place: laboratoryCode ?? 'unknown', category };
    return count(specimensOverdue, { ...seen, recordedHour: localHourOf(recordedAt), value: overdue ? 1 : -1 });
  }
}

const hasOwnTube = ({ tube }: SpecimenStrata): boolean => tube === 'own';
