import { describe, expect, it } from '@jest/globals';
import { declarations, declarationsAtPlaces, places } from './declaration-indicators.rules.js';
import { planReport, type ReportQuestion } from './report-plan.rules.js';

const now = new Date('2021-08-14T12:00:00Z');
const fortnight = { from: '2021-08-01', to: '2021-08-14' };

describe('planning a report', () => {
  const margins: [string, Partial<ReportQuestion>, string][] = [
    ['a single total', {}, 'area'],
    ['by day and commune', { groupBy: 'day,commune' }, 'area'],
    ['by district', { groupBy: 'district' }, 'area'],
    ['by sex', { groupBy: 'sex' }, 'strata'],
    ['by sex in one area', { groupBy: 'sex', area: '930' }, 'area-strata'],
    ['by commune and age', { groupBy: 'commune,ageBand' }, 'area-strata'],
  ];
  it.each(margins)('answers %s from the coarsest margin that has it', (_, question, margin) => {
    expect(planReport(declarations, { ...fortnight, ...question }, now)).toMatchObject({
      ok: true,
      plan: { margin: { name: margin } },
    });
  });

  const refusals: [string, ReportQuestion, string, string][] = [
    ['30 February', { from: '2021-02-30', to: '2021-03-01' }, 'not-a-day', 'from'],
    ['a word for a day', { from: '2021-08-01', to: 'today' }, 'not-a-day', 'to'],
    ['days the wrong way round', { from: '2021-08-02', to: '2021-08-01' }, 'period-reversed', 'from'],
    ['401 days', { from: '2021-01-01', to: '2022-02-05' }, 'period-too-long', 'to'],
    ['an unknown grouping', { ...fortnight, groupBy: 'day,name' }, 'dimension-unknown', 'groupBy'],
    ['half an hour', { ...fortnight, asOf: '2021-08-11T16:30:00+07:00' }, 'as-of-not-a-whole-hour', 'asOf'],
    ['an hour of the year 0', { ...fortnight, asOf: '0000-01-01T00:00:00Z' }, 'as-of-not-a-whole-hour', 'asOf'],
    ['an hour without zone', { ...fortnight, asOf: '2021-08-11T16:00:00' }, 'as-of-not-a-whole-hour', 'asOf'],
    ['half an hour by its zone', { ...fortnight, asOf: '2021-08-11T16:00:00+05:30' }, 'as-of-not-a-whole-hour', 'asOf'],
    ['the future', { ...fortnight, asOf: '2021-08-14T13:00:00Z' }, 'as-of-in-the-future', 'asOf'],
  ];
  it.each(refusals)('refuses %s and names the field', (_, question, code, path) => {
    expect(planReport(declarations, question, now)).toEqual({ ok: false, code, path });
  });

  it('refuses a combination that no margin keeps', () => {
    expect(planReport(declarationsAtPlaces, { ...fortnight, groupBy: 'sex' }, now)).toEqual({
      ok: false,
      code: 'margin-not-kept',
      path: 'groupBy',
    });
  });

  it('refuses to sum a state over days', () => {
    expect(planReport(places, { ...fortnight, groupBy: 'commune' }, now)).toMatchObject({ code: 'state-not-summable' });
    expect(planReport(places, { ...fortnight, groupBy: 'day' }, now)).toMatchObject({ ok: true });
    expect(planReport(places, { from: '2021-08-01', to: '2021-08-01' }, now)).toMatchObject({ ok: true });
  });

  it('groups once by what is named twice', () => {
    expect(planReport(declarations, { ...fortnight, groupBy: 'day,commune,day' }, now)).toMatchObject({
      plan: { groupBy: ['day', 'commune'] },
    });
  });

  it('reads an offset whose plus sign was not escaped in the query', () => {
    expect(planReport(declarations, { ...fortnight, asOf: '2021-08-11T16:00:00 07:00' }, now)).toMatchObject({
      plan: { asOf: new Date('2021-08-11T09:00:00Z') },
    });
  });

  it('takes the present hour as asOf', () => {
    expect(planReport(declarations, { ...fortnight, asOf: '2021-08-14T19:00:00+07:00' }, now)).toMatchObject({
      plan: { asOf: now },
    });
  });
});
