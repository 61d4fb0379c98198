import { describe, expect, it } from '@jest/globals';
import {
  decideEnding,
  decideForm,
  decidePublication,
  decideRejection,
  decideWithdrawal,
  stateAt,
  type ZoneForm,
} from './zone.rules.js';
import type { DecidedState } from './zone.js';

const at = (time: string): Date => new Date(`2021-08-${time}:00Z`);
const NOW = at('11T03:00');
const zone = (state: DecidedState, to: Date | null = null) => ({
  ...{ state, from: at('10T17:00'), to },
  publishedAt: state === 'published' ? at('11T01:00') : null,
});

describe('the form of a zone', () => {
  const form: ZoneForm = { kind: 'blockade-area', from: at('10T17:00'), to: null };
  it.each<[string, Partial<ZoneForm>, object]>([
    ['a blockade', {}, { ok: true, value: null }],
    [
      'an area under directive 16',
      { kind: 'directive-area', directive: 'directive-16' },
      { ok: true, value: 'directive-16' },
    ],
    ['an area under no directive', { kind: 'directive-area' }, { code: 'zone-directive-missing', path: 'directive' }],
    ['a blockade under a directive', { directive: 'directive-16' }, { code: 'zone-directive-unfit' }],
    ['an end at the beginning', { to: at('10T17:00') }, { code: 'zone-ends-before-it-begins', path: 'to' }],
    ['an end an instant later', { to: new Date(at('10T17:00').getTime() + 1) }, { ok: true }],
  ])('of %s', (_, change, expected) => {
    expect(decideForm({ ...form, ...change })).toMatchObject(expected);
  });
});

describe('a decision', () => {
  it('publishes a draft from the instant of the decision', () => {
    expect(decidePublication(zone('draft'), NOW)).toEqual({ ok: true, value: { state: 'published', publishedAt: NOW } });
  });

  it.each<DecidedState>(['published', 'rejected', 'withdrawn'])('comes too late for one that is %s', (state) => {
    expect(decidePublication(zone(state), NOW)).toMatchObject({ code: 'zone-already-decided', status: 409 });
    expect(decideRejection(zone(state), 'Sai ranh')).toMatchObject({ code: 'zone-already-decided', status: 409 });
  });

  it('publishes nothing that is over', () => {
    expect(decidePublication(zone('draft', NOW), NOW)).toMatchObject({ code: 'zone-already-over', status: 409 });
    expect(decidePublication(zone('draft', at('11T03:01')), NOW)).toMatchObject({ ok: true });
  });

  it('rejects with a reason alone', () => {
    expect(decideRejection(zone('draft'), null)).toMatchObject({ code: 'zone-reason-missing', status: 422 });
    expect(decideRejection(zone('draft'), 'Sai ranh')).toEqual({ ok: true, value: { state: 'rejected' } });
  });
});

describe('an ending', () => {
  it.each<[string, Date | null, string, object]>([
    ['now', null, '11T03:00', { ok: true, value: { to: NOW } }],
    ['earlier today, entered late', null, '11T01:30', { ok: true }],
    ['tomorrow', null, '12T00:00', { ok: true }],
    ['before it was published', null, '11T00:59', { code: 'zone-ends-before-it-begins', status: 422, path: 'at' }],
    ['nearer than its end', at('20T00:00'), '19T00:00', { ok: true }],
    ['at its end', at('20T00:00'), '20T00:00', { code: 'zone-ends-earlier', status: 409, path: 'at' }],
    ['later than its end', at('20T00:00'), '21T00:00', { code: 'zone-ends-earlier', status: 409 }],
    ['of one that has ended', at('11T02:00'), '11T01:30', { code: 'zone-ends-earlier', status: 409 }],
  ])('%s', (_, to, end, expected) => {
    expect(decideEnding(zone('published', to), at(end), NOW)).toMatchObject(expected);
  });

  it('is none before a zone that begins later', () => {
    const planned = { ...zone('published'), from: at('12T00:00') };
    expect(decideEnding(planned, at('12T00:00'), NOW)).toMatchObject({ code: 'zone-ends-before-it-begins' });
    expect(decideEnding(planned, at('12T00:01'), NOW)).toMatchObject({ ok: true });
  });

  it.each<DecidedState>(['draft', 'rejected', 'withdrawn'])('is none of one that is %s', (state) => {
    expect(decideEnding(zone(state), NOW, NOW)).toMatchObject({ code: 'zone-not-published', status: 409 });
    expect(decideWithdrawal(zone(state), NOW)).toMatchObject({ code: 'zone-not-published', status: 409 });
  });

  it('leaves a zone that can still be withdrawn', () => {
    const change = { state: 'withdrawn', withdrawnAt: NOW };
    expect(decideWithdrawal(zone('published', at('11T02:00')), NOW)).toEqual({ ok: true, value: change });
  });
});

it.each<[DecidedState, Date | null, string]>([
  ['published', null, 'published'],
  ['published', at('11T03:01'), 'published'],
  ['published', NOW, 'ended'],
  ['draft', at('11T02:00'), 'draft'],
  ['withdrawn', at('11T02:00'), 'withdrawn'],
])('one that is %s until %p is called %s', (state, to, called) => {
  expect(stateAt({ state, to }, NOW)).toBe(called);
});
