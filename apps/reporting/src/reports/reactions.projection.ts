import { Injectable } from '@nestjs/common';
import type { adverseEventCounted, adverseEventOverdueChanged, AdverseEventStrata } from '#libs/contracts';
import type { ReceivedEvent } from '#libs/messaging';
import { localHourOf } from '#libs/vocabulary';
import {
  adverseEvents,
  adverseEventsByLot,
  adverseEventsByReaction,
  adverseEventsBySeverity,
  adverseEventsOverdue,
  adverseEventsSevere,
  adverseEventsSevereByLot,
} from './adverse-event-indicators.rules.js';
import { count } from './counted.js';
import type { CubeDelta } from './cube-delta.js';
import { CubeProjection } from './cube.projection.js';
import { lotCategory } from './lot-category.rules.js';

/** Adverse events as they are counted by the service that owns them, and severe ones that were not passed on in time. */
@Injectable()
export class ReactionsProjection extends CubeProjection {
  constructor() {
    super('reactions');
  }

  /** Takes the old counts back and adds the new ones, both at the hour of the change. */
  counted({ data, recordedAt }: ReceivedEvent<typeof adverseEventCounted>): CubeDelta[] {
    const { before, after } = data;
    const hour = localHourOf(recordedAt);
    return [...(before ? countsOf(before, hour, -1) : []), ...(after ? countsOf(after, hour, 1) : [])];
  }

  overdueChanged({ data, recordedAt }: ReceivedEvent<typeof adverseEventOverdueChanged>): CubeDelta[] {
    const { day, stage: category, overdue, facilityCode, communeCode } = data;
    const seen = { day, area: communeCode ?? 'unknown', place: facilityCode ?? 'unknown', category };
    return count(adverseEventsOverdue, { ...seen, recordedHour: localHourOf(recordedAt), value: overdue ? 1 : -1 });
  }
}

function countsOf(event: AdverseEventStrata, recordedHour: string, value: 1 | -1): CubeDelta[] {
  // The doses that they stand over are those of the province.
  if (event.origin !== 'facility') return [];
  const { day, communeCode: area, facilityCode: place, vaccine, severity, reactions } = event;
  const seen = { day, area, place, recordedHour, value };
  const [ofVaccine, ofLot] = [
    { ...seen, category: vaccine },
    { ...seen, category: lotCategory(event) },
  ];
  return [
    ...count(adverseEvents, ofVaccine),
    ...count(adverseEventsByLot, ofLot),
    ...count(adverseEventsBySeverity, { ...seen, category: severity }),
    ...reactions.flatMap((category) => count(adverseEventsByReaction, { ...seen, category })),
    ...(severity === 'severe'
      ? [...count(adverseEventsSevere, ofVaccine), ...count(adverseEventsSevereByLot, ofLot)]
      : []),
  ];
}
