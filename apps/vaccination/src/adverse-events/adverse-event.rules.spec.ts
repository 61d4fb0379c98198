import { describe, expect, it } from '@jest/globals';
import type { AdverseEvent } from './adverse-event.js';
import { amended, dueAtOf, faultOfTimes, isLate, severityOf } from './adverse-event.rules.js';

const at = (text: string) => new Date(`${text}+07:00`);
const NOW = at('2021-08-11T15:00:00');
const told = (change: object = {}) =>
  faultOfTimes({
    ...{ doseDay: '2021-08-11', doseAt: null, onsetDay: '2021-08-11', onsetAt: at('2021-08-11T10:00:00') },
    ...{ noticedAt: at('2021-08-11T11:00:00'), now: NOW, aheadMinutes: 5 },
    ...change,
  });

describe('when a reaction can have begun', () => {
  it('is any time of the day of the dose, where no more is known', () => {
    expect(told({ onsetAt: at('2021-08-11T00:00:00') })).toBeUndefined();
    expect(told({ onsetAt: null })).toBeUndefined();
    expect(told({ onsetDay: '2021-08-10', onsetAt: at('2021-08-10T23:59:59') })).toEqual({
      ...{ path: 'onset', code: 'onset-before-dose' },
    });
    expect(told({ onsetDay: '2021-08-10', onsetAt: null })).toMatchObject({ code: 'onset-before-dose' });
  });

  it('is not before the minute of the dose, where both are known', () => {
    const doseAt = at('2021-08-11T09:30:00');
    expect(told({ doseAt, onsetAt: doseAt })).toBeUndefined();
    expect(told({ doseAt, onsetAt: at('2021-08-11T09:29:59') })).toMatchObject({ code: 'onset-before-dose' });
    expect(told({ doseAt, onsetAt: null })).toBeUndefined();
  });

  it.each([
    [{ onsetAt: at('2021-08-11T15:05:01') }, { path: 'onset', code: 'time-in-the-future' }],
    [
      { onsetDay: '2021-08-12', onsetAt: null },
      { path: 'onset', code: 'time-in-the-future' },
    ],
    [{ noticedAt: at('2021-08-11T15:05:01') }, { path: 'noticedAt', code: 'time-in-the-future' }],
    [{ noticedAt: at('2021-08-11T09:59:59') }, { path: 'noticedAt', code: 'noticed-before-onset' }],
    [
      { onsetAt: null, noticedAt: at('2021-08-10T23:59:59') },
      { path: 'noticedAt', code: 'noticed-before-onset' },
    ],
    [{ onsetAt: at('2021-08-11T15:05:00'), noticedAt: at('2021-08-11T15:05:00') }, undefined],
  ])('and noticed follow each other, none in the future: %#', (change, fault) => {
    expect(told(change)).toEqual(fault);
  });

  it('goes by the day of the province, around midnight', () => {
    const justBefore = new Date('2021-08-11T16:59:59Z');
    expect(
      told({ onsetAt: null, onsetDay: '2021-08-12', noticedAt: justBefore, now: justBefore, aheadMinutes: 0 }),
    ).toEqual({ path: 'onset', code: 'time-in-the-future' });
    const midnight = new Date('2021-08-11T17:00:00Z');
    expect(
      told({ onsetAt: null, onsetDay: '2021-08-12', noticedAt: midnight, now: midnight, aheadMinutes: 0 }),
    ).toBeUndefined();
  });
});

describe('until when the department is told of a severe event', () => {
  const event = {
    ...{ version: 1, severity: 'common', reactions: ['rash'], treatedAt: null, result: null, dueAt: null },
    ...{ alarmedAt: null, notifiedAt: null, withdrawnAt: null },
  } as unknown as AdverseEvent;
  const severe = amended(event, { severity: 'severe' }, NOW, 24);

  it('is a day after it was noticed; a common one is not due', () => {
    expect(dueAtOf('severe', at('2021-08-11T11:00:00'), 24)).toEqual(at('2021-08-12T11:00:00'));
    expect(dueAtOf('common', NOW, 24)).toBeNull();
  });

  it('counts from the moment at which it became severe, and stays when more is told of it', () => {
    expect(severe).toMatchObject({ version: 2, dueAt: at('2021-08-12T15:00:00'), reactions: ['rash'] });
    const later = amended(severe, { result: 'recovered' }, at('2021-08-11T20:00:00'), 24);
    expect(later).toMatchObject({ version: 3, dueAt: at('2021-08-12T15:00:00'), result: 'recovered' });
  });

  it('is no longer when it turns out to be common, and anew when it is severe after all', () => {
    const alarmed = { ...severe, alarmedAt: at('2021-08-12T15:00:01') };
    const common = amended(alarmed, { severity: 'common' }, NOW, 24);
    expect(common).toMatchObject({ dueAt: null, alarmedAt: null });
    const again = at('2021-08-13T08:00:00');
    expect(amended(common, { result: 'severe-event' }, again, 24)).toMatchObject({
      ...{ severity: 'severe', dueAt: at('2021-08-14T08:00:00') },
    });
  });

  it('is told by the result too', () => {
    expect(severityOf({ severity: 'common', result: 'severe-event' })).toBe('severe');
    expect(severityOf({ severity: 'common', result: 'recovered' })).toBe('common');
    expect(severityOf({ severity: 'severe', result: 'recovered' })).toBe('severe');
  });

  it('leaves an alarm standing until the department is told or the event is withdrawn', () => {
    const alarmed = { ...severe, alarmedAt: NOW };
    expect([severe, alarmed].map(isLate)).toEqual([false, true]);
    expect([{ notifiedAt: NOW }, { withdrawnAt: NOW }].map((done) => isLate({ ...alarmed, ...done }))).toEqual([
      ...[false, false],
    ]);
  });
});
