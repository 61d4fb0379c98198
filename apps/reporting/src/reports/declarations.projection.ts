import { Injectable } from '@nestjs/common';
import type { declarationCorrected, declarationReviewed, declarationSubmitted, EventData } from '#libs/contracts';
import type { ReceivedEvent } from '#libs/messaging';
import { localHourOf } from '#libs/vocabulary';
import {
  declarations,
  declarationsAtPlaces,
  declarationsNeedingAttention,
  declarationsReviewed,
} from './declaration-indicators.rules.js';
import type { CubeDelta } from './cube-delta.js';
import { CubeProjection } from './cube.projection.js';
import { areaOf, count } from './counted.js';

type Strata = EventData<typeof declarationSubmitted>;

/** Counts of declarations: what each event of the declaration topic adds to the cube. Replayable. */
@Injectable()
export class DeclarationsProjection extends CubeProjection {
  constructor() {
    super('declarations');
  }

  submitted({ data, recordedAt }: ReceivedEvent<typeof declarationSubmitted>): CubeDelta[] {
    return countsOf(data, localHourOf(recordedAt), 1);
  }

  /** Takes the old counts back and adds the new ones, both at the hour of the correction. */
  corrected({ data, recordedAt }: ReceivedEvent<typeof declarationCorrected>): CubeDelta[] {
    const hour = localHourOf(recordedAt);
    return [...countsOf(data.before, hour, -1), ...countsOf(data.after, hour, 1)];
  }

  reviewed({ data, recordedAt }: ReceivedEvent<typeof declarationReviewed>): CubeDelta[] {
    return count(declarationsReviewed, {
      ...personOf(data.declaration),
      day: data.day,
      category: data.decision,
      recordedHour: localHourOf(recordedAt),
      value: 1,
    });
  }
}

function countsOf(strata: Strata, recordedHour: string, value: 1 | -1): CubeDelta[] {
  const seen = { ...personOf(strata), day: strata.day, recordedHour, value };
  const deltas = count(declarations, { ...seen, category: strata.outcome });
  if (strata.outcome === 'attention') {
    deltas.push(...count(declarationsNeedingAttention, { ...seen, category: strata.reasons.toSorted().join('+') }));
  }
  if (strata.place) {
    const { code, kind, communeCode } = strata.place;
    deltas.push(...count(declarationsAtPlaces, { ...seen, area: communeCode, place: code, category: kind }));
  }
  return deltas;
}

function personOf({ residence, sex, ageBand }: Strata): { area: string; sex: string; ageBand: string } {
  return { area: areaOf(residence), sex, ageBand };
}
