import { describe, expect, it } from '@jest/globals';
import { faultsOfSession, shiftWithPlace } from './session.rules.js';

const shift = (startsAt: string, endsAt: string, capacity = 10) => ({ startsAt, endsAt, capacity });
const plan = {
  ...{ tables: 2, vaccines: ['astrazeneca' as const], lots: [] },
  shifts: [shift('07:30', '08:30'), shift('08:30', '09:30')],
};
const campaignVaccines = ['astrazeneca', 'pfizer'];
const taken = (number: number, invited: number) => ({ ...shift('07:30', '08:30'), shift: number, invited });
const lot = { id: '1', vaccine: 'pfizer' as const, lot: 'FA1' };

describe('the plan of a session', () => {
  it.each([
    ['as it should be', {}, [], []],
    ['another vaccine', { vaccines: ['moderna' as const] }, [], ['vaccines[0] vaccine-not-in-campaign']],
    ['a lot of another vaccine', { lots: [lot] }, [], ['lots[0].vaccine vaccine-not-in-session']],
    ['a shift backwards', { shifts: [shift('09:00', '08:00')] }, [], ['shifts[0].endsAt shift-ends-before-it-begins']],
    [
      ...(['shifts across each other', { shifts: [shift('07:00', '09:00'), shift('08:00', '10:00')] }] as const),
      ...([[], ['shifts[1].startsAt shifts-overlap']] as const),
    ],
    ['a shift below those invited', {}, [taken(2, 11)], ['shifts[1].capacity shift-below-invited']],
    ['a shift less than there were', {}, [taken(3, 1)], ['shifts[1].capacity shift-below-invited']],
  ])('with %s', (_, change, invited, faults) => {
    const found = faultsOfSession({ ...plan, ...change }, { campaignVaccines, taken: invited });
    expect(found.map(({ path, code }) => `${path} ${code}`)).toEqual(faults);
  });

  it('gives the first place there is, or that of the shift asked for', () => {
    const shifts = [taken(1, 10), taken(2, 3), taken(3, 0)];
    expect(shiftWithPlace(shifts, undefined)?.shift).toBe(2);
    expect(shiftWithPlace(shifts, 3)?.shift).toBe(3);
    expect(shiftWithPlace(shifts, 1)).toBeUndefined();
    expect(shiftWithPlace(shifts, 4)).toBeUndefined();
  });
});
