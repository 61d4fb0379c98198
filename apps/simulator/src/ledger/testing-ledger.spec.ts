import { beforeEach, describe, expect, it } from '@jest/globals';
import type { ResultValue, TestReason } from '#libs/vocabulary';
import type { PlayedSpecimen, TestingFact } from '../epidemic/testing-act.js';
import type { Person } from '../population/people.js';
import { CaseTruth } from './case-truth.js';
import { flowOf, lasting, stateOf } from './observation.js';
import { TestingFigures } from './testing-figures.js';
import { TestingLedger } from './testing-ledger.js';
import { openingHoursOf, WaitingClock } from './waiting-clock.js';

const LABORATORY = 'BV-DK-HG';
const person: Person = {
  ...{ fullName: 'NGUYỄN THỬ AN', sex: 'female', birthYear: 1984, birthDate: '1984-02-29', phone: '0300000001' },
  ...{ home: { communeCode: '31318' }, perDay: 0 },
};
const STRATA = { sex: 'female', ageBand: '35-39' };
/** Local time. */
const at = (text: string): Date => new Date(`${text}+07:00`);

let clock: WaitingClock;
let cases: CaseTruth;
let ledger: TestingLedger;

beforeEach(() => {
  clock = new WaitingClock(new Map([[LABORATORY, openingHoursOf('Mo-Su 06:00-22:00')]]), 3_600_000);
  cases = new CaseTruth(
    () => STRATA,
    () => false,
    0,
  );
  ledger = new TestingLedger(clock, cases);
});

function specimen(id: string, change: Partial<PlayedSpecimen> = {}): PlayedSpecimen {
  return {
    ...{
      id,
      tube: 'own',
      person: 0,
      document: `099184${id}`,
      collectedAt: at('2021-08-03T08:00'),
      facility: 'TYT-31318',
    },
    ...{ commune: '31318', reason: 'community-surveillance', placeKind: 'community', priority: 'routine' },
    ...{ method: undefined, hasSymptoms: undefined, factor: undefined, replaces: undefined },
    ...change,
  };
}

function enter(when: string, fact: TestingFact): void {
  ledger.enter(fact, { at: at(when), releasedAt: undefined });
}

/** From the swab to a released result. */
function pcr(one: PlayedSpecimen, value: ResultValue, told = '2021-08-04T09:00'): void {
  const day = told.slice(0, 10);
  enter(`${day}T06:30`, { kind: 'collected', specimen: one });
  receive(one.id, `${day}T07:00`);
  enter(`${day}T08:00`, { kind: 'result-entered', specimen: one.id, value, ct: undefined, at: at(`${day}T08:00`) });
  enter(told, { kind: 'result-validated', specimen: one.id, decision: 'approve' });
}

function receive(id: string, when: string): void {
  enter(when, { kind: 'received', specimen: id, laboratory: LABORATORY, condition: 'good', at: at(when) });
}

function rapid(one: PlayedSpecimen, value: ResultValue): void {
  const told = { at: one.collectedAt, releasedAt: one.collectedAt };
  ledger.enter({ kind: 'tested-on-the-spot', specimen: { ...one, method: 'rapid-antigen' }, value }, told);
}

function correct(id: string, change: ResultValue | 'withdraw', when: string): void {
  enter(when, { kind: 'correction-asked', specimen: id, change });
  enter(when, { kind: 'result-validated', specimen: id, decision: 'approve' });
}

const figures = (): TestingFigures => new TestingFigures(ledger, cases, clock, [person]);
const tested = (): object => Object.fromEntries(flowOf(figures().peopleTested(), ['day', 'category']));
const positive = (): object => Object.fromEntries(flowOf(figures().peoplePositive(), ['day']));
const newCases = (): object => Object.fromEntries(flowOf(cases.new(), ['day', 'category']));

describe('people tested', () => {
  it('are one a day, however many tests, for the reason of the first', () => {
    pcr(specimen('a', { document: 'same' }), 'negative');
    pcr(specimen('b', { document: 'same', collectedAt: at('2021-08-03T10:00'), reason: 'on-request' }), 'positive');
    expect(tested()).toEqual({ '2021-08-03 community-surveillance': 1 });
    expect(positive()).toEqual({ '2021-08-03': 1 });
  });

  it('are two without a document, unless one swab stands for the other or an officer merges them', () => {
    const nobody = { document: undefined };
    pcr(specimen('a', nobody), 'undetermined');
    pcr(specimen('b', { ...nobody, replaces: 'a' }), 'negative');
    pcr(specimen('c', nobody), 'negative');
    expect(tested()).toEqual({ '2021-08-03 community-surveillance': 2 });
    ledger.merged('b', 'c');
    expect(tested()).toEqual({ '2021-08-03 community-surveillance': 1 });
  });

  it.each<TestReason>(['follow-up', 'retest'])(
    'for the reason %s are outside positivity and make no case',
    (reason) => {
      pcr(specimen('a', { reason }), 'positive');
      expect(tested()).toEqual({ [`2021-08-03 ${reason}`]: 1 });
      expect([...figures().peopleInPositivity(), ...figures().peoplePositive(), ...cases.new()]).toEqual([]);
    },
  );
});

describe('a positive pool', () => {
  const shares = ['1', '2', '3'].map((number) => specimen(`P.${number}`, { tube: 'share' }));
  const retest = (number: number, value: ResultValue): void =>
    pcr(
      specimen(`R${number}`, {
        ...{ document: shares[number - 1]?.document, replaces: `P.${number}`, reason: 'pooled-sample-positive' },
        collectedAt: at('2021-08-05T08:00'),
      }),
      value,
      '2021-08-05T17:00',
    );

  beforeEach(() => {
    enter('2021-08-03T08:00', {
      kind: 'pool-formed',
      pool: {
        ...{
          code: 'P',
          kind: 'field',
          method: 'rt-pcr',
          facility: 'TYT-31318',
          commune: '31318',
          laboratory: undefined,
        },
        ...{ formedAt: at('2021-08-03T08:00'), members: shares },
      },
    });
    const told = { pool: 'P', laboratory: LABORATORY, at: at('2021-08-04T08:00'), value: 'positive' } as const;
    enter('2021-08-04T08:00', { kind: 'pool-result-entered', ...told });
    enter('2021-08-04T09:00', { kind: 'pool-result-validated', pool: 'P' });
  });

  const statuses = (): string[] => ledger.poolChanges.map(({ category }) => category);

  it('is one sample, and counts nobody until each was swabbed anew', () => {
    expect([...figures().collected(), ...figures().released(), ...figures().peopleTested()]).toEqual([]);
    retest(1, 'negative');
    expect(tested()).toEqual({ '2021-08-05 pooled-sample-positive': 1 });
    expect(statuses()).toEqual(['positive-unresolved']);
  });

  it.each<[string, () => void, string]>([
    [
      'where one is positive',
      () => [1, 2, 3].forEach((member) => retest(member, member === 2 ? 'positive' : 'negative')),
      'resolved',
    ],
    ['where nobody is', () => [1, 2, 3].forEach((member) => retest(member, 'negative')), 'discordant'],
    [
      'where one was not found',
      () => {
        retest(1, 'negative');
        retest(3, 'negative');
        enter('2021-08-05T18:00', { kind: 'member-closed', pool: 'P', member: 2 });
      },
      'resolved',
    ],
  ])('ends %s', (_, tell, status) => {
    tell();
    expect(statuses()).toEqual(['positive-unresolved', status]);
  });

  it('follows a retest over a swab that told nothing', () => {
    retest(1, 'undetermined');
    pcr(specimen('R4', { document: shares[0]?.document, replaces: 'R1' }), 'positive');
    retest(2, 'negative');
    retest(3, 'negative');
    expect(statuses().at(-1)).toBe('resolved');
  });
});

describe('a tube on one antigen test', () => {
  const members = ['1', '2'].map((number) =>
    specimen(`V.${number}`, { tube: 'share', method: 'rapid-antigen', facility: 'CP-CAI-TAC' }),
  );
  const read = (when: string, value: ResultValue): void =>
    enter(when, { kind: 'pool-result-entered', pool: 'V', laboratory: 'CP-CAI-TAC', at: at(when), value });

  beforeEach(() => {
    const taken = { facility: 'CP-CAI-TAC', commune: '31318', laboratory: undefined };
    const pool = { code: 'V', kind: 'field', method: 'rapid-antigen', ...taken } as const;
    enter('2021-08-03T08:00', { kind: 'pool-formed', pool: { ...pool, formedAt: at('2021-08-03T08:00'), members } });
  });

  it('tells each of them as it is read, and again where it told nothing', () => {
    read('2021-08-03T08:15', 'invalid');
    expect(figures().released()).toEqual([]);
    read('2021-08-03T08:25', 'negative');
    expect(Object.fromEntries(flowOf(figures().released(), ['place', 'category']))).toEqual({
      'CP-CAI-TAC negative': 2,
    });
    expect(ledger.poolChanges.map(({ category }) => category)).toEqual(['repeat', 'negative']);
  });

  it('is late after half an hour', () => {
    const [{ begins } = { begins: [] }] = figures().overdue();
    expect(begins[0]).toEqual(at('2021-08-03T08:30'));
  });

  it('that is positive has each swabbed anew', () => {
    read('2021-08-03T08:15', 'positive');
    expect([...figures().released(), ...cases.new()]).toEqual([]);
    expect(ledger.poolChanges).toMatchObject([{ category: 'positive-unresolved', place: 'CP-CAI-TAC' }]);
  });
});

describe('a correction', () => {
  it('moves no figure to another day', () => {
    pcr(specimen('a'), 'positive');
    correct('a', 'negative', '2021-08-06T10:00');
    expect(Object.fromEntries(flowOf(figures().released(), ['day', 'category']))).toEqual({ '2021-08-04 negative': 1 });
    expect(tested()).toEqual({ '2021-08-03 community-surveillance': 1 });
    expect([...figures().peoplePositive(), ...cases.new()]).toEqual([]);
  });

  it('that withdraws leaves nobody tested', () => {
    pcr(specimen('a'), 'positive');
    correct('a', 'withdraw', '2021-08-06T10:00');
    expect([...figures().released(), ...figures().turnaround(), ...figures().peopleTested(), ...cases.new()]).toEqual(
      [],
    );
  });

  it('opens a case on the day on which the result was first told', () => {
    pcr(specimen('a'), 'negative');
    correct('a', 'positive', '2021-08-06T10:00');
    expect(newCases()).toEqual({ '2021-08-04 community': 1 });
  });
});

describe('a case', () => {
  const days = { from: '2021-08-03', to: '2021-08-06' };

  it('is one of a person, however many results', () => {
    pcr(specimen('a', { document: 'same' }), 'positive');
    pcr(specimen('b', { document: 'same', collectedAt: at('2021-08-05T08:00') }), 'positive', '2021-08-05T16:00');
    expect(newCases()).toEqual({ '2021-08-04 community': 1 });
  });

  it('is a suspect by a rapid test until PCR has told', () => {
    const where = { document: 'same', placeKind: 'quarantine-area' } as const;
    rapid(specimen('a', where), 'positive');
    expect(newCases()).toEqual({});
    pcr(specimen('b', { ...where, reason: 'rapid-positive' }), 'positive', '2021-08-05T16:00');
    expect(newCases()).toEqual({ '2021-08-05 concentrated-quarantine': 1 });
    const { low, high } = lasting(cases.suspects(), ['day'], days);
    expect(Object.fromEntries(low)).toEqual({ '2021-08-03': 1, '2021-08-04': 1 });
    expect(high).toEqual(low);
  });

  it.each([
    ['2021-12-28', {}],
    ['2021-12-29', { '2021-12-29 community': 1 }],
  ])('is one by the rapid test of a contact from 29 December on: %s', (day, expected) => {
    rapid(specimen('a', { collectedAt: at(`${day}T08:00`), reason: 'very-high-risk-contact' }), 'positive');
    expect(newCases()).toEqual(expected);
  });

  it('is active until its outcome', () => {
    pcr(specimen('a'), 'positive');
    ledger.caseEnded('a', { kind: 'died', day: '2021-08-06' }, at('2021-08-06T10:00'));
    const active = Object.fromEntries(stateOf(cases.active(), ['day'], days));
    expect(active).toEqual({ '2021-08-04': 1, '2021-08-05': 1, '2021-08-06': 0 });
    expect(cases.ends('died')).toHaveLength(1);
    expect(cases.ends('recovered')).toEqual([]);
  });
});

describe('what is late', () => {
  const days = { from: '2021-08-03', to: '2021-08-05' };
  const late = (): object => Object.fromEntries(lasting(figures().overdue(), ['day', 'place', 'category'], days).low);

  it('is so at each stage until its next step, with who has it', () => {
    enter('2021-08-03T08:00', { kind: 'collected', specimen: specimen('a') });
    expect(late()).toEqual({
      ...{ '2021-08-03 unknown dispatch': 1, '2021-08-04 unknown dispatch': 1, '2021-08-05 unknown dispatch': 1 },
    });
    receive('a', '2021-08-04T08:00');
    expect(late()).toEqual({
      ...{
        '2021-08-03 unknown dispatch': 1,
        [`2021-08-04 ${LABORATORY} test`]: 1,
        [`2021-08-05 ${LABORATORY} test`]: 1,
      },
    });
  });

  it('is not so while its laboratory is closed', () => {
    enter('2021-08-03T11:00', { kind: 'collected', specimen: specimen('a') });
    receive('a', '2021-08-03T11:30');
    const [{ begins } = { begins: [] }] = figures().overdue();
    expect(begins[0]).toEqual(at('2021-08-04T08:00'));
  });

  it('counts a receipt on the day on which it came, whenever it was written down', () => {
    enter('2021-08-03T11:00', { kind: 'collected', specimen: specimen('a') });
    const receipt = { specimen: 'a', laboratory: LABORATORY, condition: 'good', at: at('2021-08-03T12:00') } as const;
    enter('2021-08-04T07:00', { kind: 'received', ...receipt });
    expect(ledger.receipts).toMatchObject([{ day: '2021-08-03', place: LABORATORY }]);
  });
});
