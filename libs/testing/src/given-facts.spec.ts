import { describe, expect, it } from '@jest/globals';
import { givenFacts, type RulesUnderTest } from './given-facts.js';

interface Opened {
  readonly day: string;
}

const door: RulesUnderTest<{ openedOn: string[] }, { day: string }, Opened> = {
  initial: { openedOn: [] },
  decide: (state, { day }) =>
    state.openedOn.includes(day) ? { ok: false, code: 'already-open' } : { ok: true, value: { day, by: 'key' } },
  apply: (state, fact) => ({ openedOn: [...state.openedOn, fact.day] }),
};

describe('givenFacts', () => {
  it('hands the state that the facts make to the rule', () => {
    givenFacts(door).when({ day: '2021-08-11' }).thenFact({ day: '2021-08-11' });
    givenFacts(door, [{ day: '2021-08-11' }])
      .when({ day: '2021-08-11' })
      .thenRefusal('already-open');
  });

  it('fails when a fact was expected and a refusal came, and the other way round', () => {
    const refused = givenFacts(door, [{ day: '2021-08-11' }]).when({ day: '2021-08-11' });
    expect(() => refused.thenFact({})).toThrow();
    expect(() => refused.thenRefusal('another-code')).toThrow();
    expect(() => givenFacts(door).when({ day: '2021-08-11' }).thenRefusal('already-open')).toThrow();
  });

  it('takes a thrown error with a code for a refusal, and lets any other through', () => {
    const throwing = (error: Error) => givenFacts({ ...door, ...failing(error) });
    throwing(Object.assign(new Error('no'), { code: 'closed' }))
      .when({ day: '2021-08-11' })
      .thenRefusal('closed');
    expect(() => throwing(new TypeError('a bug')).when({ day: '2021-08-11' })).toThrow('a bug');
  });
});

function failing(error: Error): { decide: () => never } {
  return {
    decide: () => {
      throw error;
    },
  };
}
