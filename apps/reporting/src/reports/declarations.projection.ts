import { Injectable } from '@nestjs/common';
import type { declarationCorrected, declarationReviewed, declarationSubmitted, EventData } from '#libs/contracts';
import type { Tx } from '#libs/database';
import type { Projection, ReceivedEvent, Side } from '#libs/messaging';
import { localHourOf } from '#libs/vocabulary';
import {
  declarations,
  declarationsAtPlaces,
  declarationsNeedingAttention,
  declarationsReviewed,
  type Indicator,
} from './indicators.rules.js';
import { spread, type CubeDelta, type Observation } from './cube-delta.js';
import { addToCube, clearCube } from './cube.store.js';
import { TOTALLED } from './margins.rules.js';

type Strata = EventData<typeof declarationSubmitted>;

/** Counts of declarations: what each event of the declaration topic adds to the cube. Replayable. */
@Injectable()
export class DeclarationsProjection implements Projection<CubeDelta> {
  readonly view = 'declarations';

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

  save(tx: Tx, side: Side, deltas: readonly CubeDelta[]): Promise<void> {
    return addToCube(tx, this.view, side, deltas, TOTALLED);
  }

  clear(tx: Tx, side: Side): Promise<void> {
    return clearCube(tx, this.view, side);
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

const count = (indicator: Indicator, observation: Omit<Observation, 'indicator'>): CubeDelta[] =>
  spread({ ...observation, indicator: indicator.code }, indicator.margins);

function personOf({ residence, sex, ageBand }: Strata): { area: string; sex: string; ageBand: string } {
  return { area: residence.kind === 'commune' ? residence.communeCode : residence.kind, sex, ageBand };
}
