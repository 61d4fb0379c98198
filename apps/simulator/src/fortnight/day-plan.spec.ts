import { describe, expect, it } from '@jest/globals';
import { loadReferenceData } from '#libs/reference-data';
import { localDayOf, localHourOf } from '#libs/vocabulary';
import { populate } from '../population/people.js';
import { Random } from '../population/random.js';
import { planDay, type Act } from './day-plan.js';

const communes = loadReferenceData().adminUnits.communesOf('93', '2021-08-01');
const people = populate(5_000, communes, new Random(1));
const places = new Map(communes.map(({ code }) => [code, [`P${code}`]]));
const plan = (): Act[] => planDay('2021-08-03', people, places, new Random(2));

describe('a day', () => {
  const acts = plan();
  const declared = acts.flatMap((act) => (act.kind === 'declare' ? [act] : []));

  it('is the same for the same seed', () => {
    expect(plan()).toEqual(acts);
  });

  it('is in order of time', () => {
    expect(acts.map(({ at }) => at.getTime())).toEqual(acts.map(({ at }) => at.getTime()).toSorted((a, b) => a - b));
  });

  it('has its peak at seven in the morning of Vietnam', () => {
    const byHour = Map.groupBy(declared, ({ at }) => localHourOf(at));
    const [busiest] = [...byHour.entries()].toSorted(([, a], [, b]) => b.length - a.length);
    expect(busiest?.[0]).toBe('2021-08-03T07');
  });

  it('declares on that day only, stored forms included, whenever they are sent', () => {
    const stored = acts.flatMap((act) => (act.kind === 'send-stored' ? [act] : []));
    const bodies = [
      ...declared.map(({ declaration }) => declaration),
      ...stored.flatMap(({ declarations }) => declarations),
    ];
    expect(stored.length).toBeGreaterThan(0);
    expect(new Set(bodies.map(({ body }) => localDayOf(new Date(body.declaredAt))))).toEqual(new Set(['2021-08-03']));
    for (const { at, declarations } of stored) {
      for (const { body } of declarations)
        expect(at.getTime() - Date.parse(body.declaredAt)).toBeLessThan(72 * 3_600_000);
    }
  });

  it('uses a key once', () => {
    const keys = acts.flatMap((act) => {
      if (act.kind === 'declare') return [act.declaration.key];
      return act.kind === 'mistype' ? [act.key] : act.declarations.map(({ key }) => key);
    });
    expect(new Set(keys).size).toBe(keys.length);
  });

  it('has lost answers and slips of the finger', () => {
    expect(declared.some(({ loseAnswer }) => loseAnswer)).toBe(true);
    expect(acts.some(({ kind }) => kind === 'mistype')).toBe(true);
  });
});
