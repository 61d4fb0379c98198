import { describe, expect, it } from '@jest/globals';
import { nextStep, type Method, type SignInNeeds, type Step } from './sign-in-step.rules.js';

const NOTHING: SignInNeeds = { roleNeedsSecondFactor: false, isEnrolled: false, mustChangePassword: false };

describe('the next page of a sign-in', () => {
  it.each<[readonly Method[] | undefined, Partial<SignInNeeds>, Step]>([
    [undefined, {}, 'password'],
    [undefined, { isEnrolled: true, mustChangePassword: true }, 'password'],
    [['pwd'], {}, 'done'],
    [['pwd'], { isEnrolled: true }, 'second-factor'],
    [['pwd'], { isEnrolled: true, roleNeedsSecondFactor: true, mustChangePassword: true }, 'second-factor'],
    [['pwd', 'otp'], { isEnrolled: true, roleNeedsSecondFactor: true }, 'done'],
    [['pwd', 'otp'], { isEnrolled: true, mustChangePassword: true }, 'new-password'],
    [['pwd'], { roleNeedsSecondFactor: true }, 'enrolment'],
    [['pwd'], { roleNeedsSecondFactor: true, mustChangePassword: true }, 'enrolment'],
    [['pwd', 'rec'], { isEnrolled: true, roleNeedsSecondFactor: true }, 'enrolment'],
    [['pwd', 'rec', 'kept'], { isEnrolled: true, roleNeedsSecondFactor: true }, 'done'],
    [['pwd', 'rec', 'otp'], { isEnrolled: true }, 'done'],
    [['fed'], { mustChangePassword: true }, 'done'],
    [['fed'], { isEnrolled: true }, 'second-factor'],
    [['fed', 'mfa'], { isEnrolled: true, roleNeedsSecondFactor: true }, 'done'],
    [['fed'], { roleNeedsSecondFactor: true }, 'enrolment'],
  ])('after %j with %j is %s', (methods, needs, step) => {
    const progress = methods && { staffId: 's', methods, codesShown: false };
    expect(nextStep(progress, { ...NOTHING, ...needs })).toBe(step);
  });

  it('is the recovery codes until they were acknowledged', () => {
    const progress = { staffId: 's', methods: ['pwd', 'otp'] as const, codesShown: true };
    const needs = { ...NOTHING, isEnrolled: true, mustChangePassword: true };
    expect(nextStep(progress, needs)).toBe('recovery-codes');
    expect(nextStep({ ...progress, codesShown: false }, needs)).toBe('new-password');
  });
});
