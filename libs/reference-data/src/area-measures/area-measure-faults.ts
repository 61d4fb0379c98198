import { pointerTo, type LocatedFault } from '../files/data-faults.js';
import { periodFaults } from '../validity/period-faults.js';
import type { AreaMeasuresFile } from './area-measures.schema.js';

/** What a schema does not see: two sets of one regime on one day, an activity of which a set speaks twice. */
export function areaMeasureFaults({ sets }: AreaMeasuresFile): LocatedFault[] {
  const placed = sets.map(({ regime, validFrom, validTo }, index) => ({
    ...{ regime, validFrom, validTo },
    path: ['sets', index],
  }));
  const periods = [...Map.groupBy(placed, ({ regime }) => regime).values()].flatMap(periodFaults);
  const repeated = sets.flatMap(({ cells }, index) => {
    const activities = cells.map(({ activity }) => activity);
    return activities.flatMap((activity, at) =>
      activities.indexOf(activity) < at
        ? [{ pointer: pointerTo(['sets', index, 'cells', at, 'activity']), message: `repeats ${activity}` }]
        : [],
    );
  });
  return [...periods, ...repeated];
}
