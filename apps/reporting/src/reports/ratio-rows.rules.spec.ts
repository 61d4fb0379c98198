import { describe, expect, it } from '@jest/globals';
import { adverseEventsPer100000 } from './adverse-event-indicators.rules.js';
import type { RatioIndicator } from './indicator.js';
import { planReport } from './report-plan.rules.js';
import { ratioRows, windowedPlan } from './ratio-rows.rules.js';
import { positivity } from './testing-indicators.rules.js';

const now = new Date('2021-08-20T00:00:00Z');

function planOf(question: { from: string; to: string; groupBy?: string }, ratio: RatioIndicator = positivity) {
  const outcome = planReport(ratio, question, now);
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

describe('reactions in a hundred thousand doses', () => {
  const ratio = adverseEventsPer100000;
  const july = { from: '2021-07-01', to: '2021-07-31' };

  it('stand over the doses of the whole period, by product', () => {
    const plan = planOf({ ...july, groupBy: 'category' }, ratio);
    expect(windowedPlan(plan, ratio, 'numerator')).toMatchObject({
      ...{ ...july, groupBy: ['category'], indicator: { code: 'adverse-events' } },
    });
    const events = [
      { category: 'astrazeneca', value: 30 },
      { category: 'janssen', value: 1 },
    ];
    const doses = [
      { category: 'astrazeneca', value: 12_000 },
      { category: 'pfizer', value: 500 },
    ];
    expect(ratioRows(plan, ratio, events, doses)).toEqual([
      { category: 'astrazeneca', value: 250 },
      { category: 'janssen', value: null },
      { category: 'pfizer', value: 0 },
    ]);
  });

  it('are one number for the province, and of each day alone where days are asked for', () => {
    expect(ratioRows(planOf(july, ratio), ratio, [{ value: 3 }], [{ value: 1_000 }])).toEqual([{ value: 300 }]);
    const plan = planOf({ from: '2021-07-01', to: '2021-07-02', groupBy: 'day' }, ratio);
    const events = [{ day: '2021-07-01', value: 1 }];
    const doses = [
      { day: '2021-07-01', value: 1_000 },
      { day: '2021-07-02', value: 1_000 },
    ];
    expect(ratioRows(plan, ratio, events, doses)).toEqual([
      { day: '2021-07-01', value: 100 },
      { day: '2021-07-02', value: 0 },
    ]);
  });
});
