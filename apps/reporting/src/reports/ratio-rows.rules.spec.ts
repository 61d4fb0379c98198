import { describe, expect, it } from '@jest/globals';
import { planReport } from './report-plan.rules.js';
import { ratioRows, windowedPlan } from './ratio-rows.rules.js';
import { positivity } from './testing-indicators.rules.js';

const now = new Date('2021-08-20T00:00:00Z');

function planOf(question: { from: string; to: string; groupBy?: string }) {
  const outcome = planReport(positivity, question, now);
  if (!outcome.ok) throw new Error(outcome.code);
  return outcome.plan;
}

describe('positivity', () => {
  it('asks for the six days before the first day too, by day', () => {
    const plan = planOf({ from: '2021-08-11', to: '2021-08-11', groupBy: 'commune' });
    expect(windowedPlan(plan, positivity, 'numerator')).toMatchObject({
      from: '2021-08-05',
      to: '2021-08-11',
      groupBy: ['day', 'commune'],
      indicator: { code: 'people-positive' },
    });
  });

  it('divides the sums of seven days that end with each day', () => {
    const plan = planOf({ from: '2021-08-11', to: '2021-08-12', groupBy: 'day' });
    const tested = [
      { day: '2021-08-05', value: 100 },
      { day: '2021-08-11', value: 100 },
      { day: '2021-08-12', value: 300 },
    ];
    const positive = [
      { day: '2021-08-05', value: 10 },
      { day: '2021-08-12', value: 4 },
    ];
    expect(ratioRows(plan, positivity, positive, tested)).toEqual([
      { day: '2021-08-11', value: 0.05 },
      { day: '2021-08-12', value: 0.01 },
    ]);
  });

  it('has no value where nobody was tested, and is kept apart by group', () => {
    const plan = planOf({ from: '2021-08-11', to: '2021-08-11', groupBy: 'commune' });
    const tested = [
      { day: '2021-08-11', commune: '31318', value: 4 },
      { day: '2021-08-11', commune: '31321', value: 0 },
    ];
    const positive = [{ day: '2021-08-10', commune: '31318', value: 1 }];
    expect(ratioRows(plan, positivity, positive, tested)).toEqual([
      { commune: '31318', value: 0.25 },
      { commune: '31321', value: null },
    ]);
  });

  it('is not summed over days', () => {
    const question = { from: '2021-08-11', to: '2021-08-12' };
    expect(planReport(positivity, question, now)).toEqual({ ok: false, code: 'ratio-not-summable', path: 'groupBy' });
  });
});
