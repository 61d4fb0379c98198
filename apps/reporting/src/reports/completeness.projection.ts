import { Injectable } from '@nestjs/common';
import type { completenessChanged, DeclaredDay } from '#libs/contracts';
import type { ReceivedEvent } from '#libs/messaging';
import { localHourOf } from '#libs/vocabulary';
import { daysSigned, dosesDeclared } from './completeness-indicators.rules.js';
import { count } from './counted.js';
import type { CubeDelta } from './cube-delta.js';
import { CubeProjection } from './cube.projection.js';

/** What facilities say of their days. How many doses were entered is counted from the doses themselves. */
@Injectable()
export class CompletenessProjection extends CubeProjection {
  constructor() {
    super('completeness');
  }

  /** Moves each figure by its difference, at the hour of the change. */
  changed({ data, recordedAt }: ReceivedEvent<typeof completenessChanged>): CubeDelta[] {
    const { day, communeCode: area, facilityCode: place, before, after } = data;
    const seen = { day, area, place, recordedHour: localHourOf(recordedAt) };
    const declared = (after.declared ?? 0) - (before.declared ?? 0);
    const signed = signaturesOn(after) - signaturesOn(before);
    return [
      ...(declared === 0 ? [] : count(dosesDeclared, { ...seen, value: declared })),
      ...(signed === 0 ? [] : count(daysSigned, { ...seen, value: signed })),
    ];
  }
}

const signaturesOn = ({ signed }: DeclaredDay): number => (signed ? 1 : 0);
