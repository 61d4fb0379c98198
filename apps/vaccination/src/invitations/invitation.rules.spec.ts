import { describe, expect, it } from '@jest/globals';
import { INVITATION_STATES } from './invitation.js';
import { isAbsentAtClose, refusalOfStep, SPOKEN_STATES, stepsOfArrival } from './invitation.rules.js';

const ALLOWED = [
  ...['planned called', 'planned declined', 'called confirmed', 'called absent', 'called declined'],
  ...['confirmed absent', 'confirmed declined', 'arrived declined'],
];

describe('a step of an invitation', () => {
  const steps = INVITATION_STATES.flatMap((from) => SPOKEN_STATES.map((to) => [from, to] as const));

  it.each(steps)('from %s to %s is taken in order only', (from, to) => {
    const reason = to === 'declined' ? 'unwell' : undefined;
    const expected = ALLOWED.includes(`${from} ${to}`) ? undefined : 'invitation-step-out-of-order';
    expect(refusalOfStep(from, to, reason)).toBe(expected);
  });

  it('has a reason where somebody declines, and nowhere else', () => {
    expect(refusalOfStep('called', 'declined', undefined)).toBe('decline-reason-missing');
    expect(refusalOfStep('planned', 'called', 'unwell')).toBe('decline-reason-not-asked');
  });

  it('by arriving is taken by everybody for whom it is not over, and confirms', () => {
    const arrivals = INVITATION_STATES.map((from) => stepsOfArrival(from)?.join(' '));
    expect(arrivals).toEqual([
      'called confirmed arrived',
      'confirmed arrived',
      'arrived',
      '',
      undefined,
      undefined,
      undefined,
    ]);
  });

  it('at the close is taken by those who did not come', () => {
    expect(INVITATION_STATES.filter(isAbsentAtClose)).toEqual(['planned', 'called', 'confirmed']);
  });
});
