import type { FieldFault } from '#libs/http';
import type { SessionPlan, SessionShift, TakenShift } from './vaccination-session.js';

/** Everything in a plan that cannot be, at the field where it is mended. */
export function faultsOfSession(
  { shifts, vaccines, lots }: SessionPlan,
  {
    campaignVaccines,
    taken = [],
  }: { readonly campaignVaccines: readonly string[]; readonly taken?: readonly TakenShift[] },
): FieldFault[] {
  return [
    ...vaccines.flatMap((vaccine, index) =>
      campaignVaccines.includes(vaccine) ? [] : [{ path: `vaccines[${index}]`, code: 'vaccine-not-in-campaign' }],
    ),
    ...lots.flatMap(({ vaccine }, index) =>
      vaccines.includes(vaccine) ? [] : [{ path: `lots[${index}].vaccine`, code: 'vaccine-not-in-session' }],
    ),
    ...shifts.flatMap((shift, index) => faultsOfShift(shift, shifts[index - 1], index)),
    ...taken.flatMap(({ shift, invited }) =>
      invited > (shifts[shift - 1]?.capacity ?? 0)
        ? [{ path: `shifts[${Math.min(shift, shifts.length) - 1}].capacity`, code: 'shift-below-invited' }]
        : [],
    ),
  ];
}

function faultsOfShift(shift: SessionShift, before: SessionShift | undefined, index: number): FieldFault[] {
  if (shift.endsAt <= shift.startsAt) return [{ path: `shifts[${index}].endsAt`, code: 'shift-ends-before-it-begins' }];
  const overlaps = before !== undefined && shift.startsAt < before.endsAt;
  return overlaps ? [{ path: `shifts[${index}].startsAt`, code: 'shifts-overlap' }] : [];
}

/** The shift that is asked for, or the first one with a place; undefined where there is none. */
export function shiftWithPlace(shifts: readonly TakenShift[], asked: number | undefined): TakenShift | undefined {
  return shifts.find(({ shift, invited, capacity }) => (asked === undefined || shift === asked) && invited < capacity);
}
