import { Injectable } from '@nestjs/common';
import type { caseChanged, caseOpened, CaseStrata } from '#libs/contracts';
import type { ReceivedEvent } from '#libs/messaging';
import { localHourOf } from '#libs/vocabulary';
import {
  casesActive,
  casesCumulative,
  casesDied,
  casesNew,
  casesRecovered,
  casesSuspect,
} from './case-indicators.rules.js';
import type { CubeDelta } from './cube-delta.js';
import { CubeProjection } from './cube.projection.js';
import { count } from './counted.js';
import type { CountedIndicator } from './indicator.js';

type Sign = 1 | -1;

/** Cases by where they were found. A transfer moves nothing. */
@Injectable()
export class CasesProjection extends CubeProjection {
  constructor() {
    super('cases');
  }

  opened({ data, recordedAt }: ReceivedEvent<typeof caseOpened>): CubeDelta[] {
    return countsOf(data, localHourOf(recordedAt), 1);
  }

  /**
   * Takes the old counts back and adds the new ones, both at the hour of the change. Who was a suspect until a day was
   * one until then: a confirmation ends that on its own day.
   */
  changed({ data, recordedAt }: ReceivedEvent<typeof caseChanged>): CubeDelta[] {
    const { day, before, after } = data;
    const hour = localHourOf(recordedAt);
    const isConfirmed = before.classification === 'suspect' && after.classification === 'confirmed';
    const past =
      isConfirmed && before.status === 'active'
        ? seenAs(before, casesSuspect, day, hour, -1)
        : countsOf(before, hour, -1);
    return [...past, ...countsOf(after, hour, 1)];
  }
}

function countsOf(one: CaseStrata, hour: string, sign: Sign): CubeDelta[] {
  if (one.status === 'withdrawn') return [];
  const standing = one.classification === 'confirmed' ? casesActive : casesSuspect;
  return [
    ...seenAs(one, standing, one.day, hour, sign),
    ...(one.endedDay === null ? [] : seenAs(one, standing, one.endedDay, hour, sign === 1 ? -1 : 1)),
    ...(one.classification === 'confirmed' ? confirmedCounts(one, hour, sign) : []),
  ];
}

function confirmedCounts(one: CaseStrata, hour: string, sign: Sign): CubeDelta[] {
  const outcome = one.status === 'recovered' ? casesRecovered : one.status === 'died' ? casesDied : undefined;
  return [
    ...seenAs(one, casesNew, one.day, hour, sign),
    ...seenAs(one, casesCumulative, one.day, hour, sign),
    ...(outcome && one.endedDay !== null ? seenAs(one, outcome, one.endedDay, hour, sign) : []),
  ];
}

function seenAs(
  { detectedIn: area, sex, ageBand, origin: category }: CaseStrata,
  indicator: CountedIndicator,
  day: string,
  recordedHour: string,
  value: Sign,
): CubeDelta[] {
  return count(indicator, { day, area, sex, ageBand, category, recordedHour, value });
}
