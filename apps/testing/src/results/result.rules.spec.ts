import { describe, expect, it } from '@jest/globals';
import type { ResultValue, TestMethod } from '#libs/vocabulary';
import { decideAmendment, type AskedChange, type VersionToAmend } from './amendment.rules.js';
import { decideCt } from './ct.rules.js';
import { decideEntry, type EarlierVersion, type ResultToEnter, type TestedSpecimen } from './result.rules.js';
import { decideValidation, type VersionToValidate } from './validation.rules.js';

const at = (time: string): Date => new Date(`2021-08-11T${time}:00Z`);
const limits = { ctMin: 1, ctMax: 45, ctPlainBelow: 30, ctLateFrom: 38 };
const rules = { ...limits, methodsNeedingSecondPerson: ['rt-pcr', 'culture', 'immunoassay'] as TestMethod[] };

describe('a cycle threshold', () => {
  it.each<[TestMethod, ResultValue, Record<string, number> | undefined, string[] | string]>([
    ['rt-pcr', 'positive', { N: 22 }, []],
    ['rt-pcr', 'positive', { N: 45 }, ['positive-with-late-ct']],
    ['rt-pcr', 'positive', { N: 39, ORF1ab: 33 }, []],
    ['rt-pcr', 'positive', undefined, ['positive-without-ct']],
    ['rt-pcr', 'positive', {}, ['positive-without-ct']],
    ['rt-pcr', 'positive', { N: 90 }, 'ct-out-of-range'],
    ['rt-pcr', 'positive', { N: 0 }, 'ct-out-of-range'],
    ['rt-pcr', 'positive', { N: NaN }, 'ct-out-of-range'],
    ['rt-pcr', 'negative', undefined, []],
    ['rt-pcr', 'negative', { N: 41 }, ['negative-with-ct']],
    ['rt-pcr', 'negative', { N: 30 }, ['negative-with-ct']],
    ['rt-pcr', 'negative', { N: 29.9 }, 'ct-contradicts-value'],
    ['rt-pcr', 'undetermined', { N: 38 }, []],
    ['rapid-antigen', 'positive', undefined, []],
    ['rapid-antigen', 'positive', {}, []],
    ['rapid-antigen', 'positive', { N: 20 }, 'ct-only-for-pcr'],
    ['culture', 'negative', { N: 40 }, 'ct-only-for-pcr'],
  ])('of %s %s with %j: %j', (method, value, ct, expected) => {
    const decided = decideCt(method, value, ct, limits);
    expect(decided.ok ? decided.warnings : decided.code).toEqual(expected);
  });
});

describe('a result', () => {
  const specimen: TestedSpecimen = {
    ...{ tube: 'own', status: 'received', facilityCode: 'SITE', laboratoryCode: 'LAB', heldReason: null },
    ...{ collectedAt: at('01:00'), receivedAt: at('02:00') },
  };
  const given: ResultToEnter = {
    ...{ method: 'rt-pcr', value: 'positive', ct: { N: 22 }, laboratoryCode: 'LAB', testedAt: at('03:00') },
  };
  const onSite = { status: 'collected', laboratoryCode: null, receivedAt: null } as const;
  const rapid = { method: 'rapid-antigen', ct: undefined, laboratoryCode: 'SITE' } as const;
  const original = (state: EarlierVersion['state']): EarlierVersion => ({ version: 1, state, kind: 'original' });

  it.each<[string, Partial<TestedSpecimen>, Partial<ResultToEnter>, EarlierVersion[], string]>([
    ['that awaits the second person', {}, {}, [], 'awaiting-validation 1'],
    ['validated elsewhere', {}, { validatedBy: 'b' }, [], 'released 1'],
    ['held back by a pool', { heldReason: 'pool-positive' }, { validatedBy: 'b' }, [], 'held 1'],
    ['held back as it comes', {}, { validatedBy: 'b', heldReason: 'pool-positive' }, [], 'held 1'],
    ['of a pool for a share', { ...onSite, tube: 'share' }, { validatedBy: 'b' }, [], 'released 1'],
    ['of a rapid test on the spot', onSite, rapid, [], 'released 1'],
    ['of a rapid test at the laboratory', {}, { ...rapid, laboratoryCode: 'LAB' }, [], 'released 1'],
    ['after one that was rejected', { status: 'tested' }, {}, [original('rejected')], 'awaiting-validation 2'],
    ['at the very instant of receipt', {}, { testedAt: at('02:00') }, [], 'awaiting-validation 1'],
    ['before its collection', {}, { testedAt: at('00:59') }, [], 'tested-before-collection'],
    ['before its receipt', {}, { testedAt: at('01:59') }, [], 'tested-before-receipt'],
    ['of the future', {}, { testedAt: at('09:00') }, [], 'tested-in-the-future'],
    [
      'of what did not arrive',
      { ...onSite, status: 'dispatched', laboratoryCode: 'LAB' },
      {},
      [],
      'specimen-not-received',
    ],
    ['of PCR at the site', onSite, { laboratoryCode: 'SITE' }, [], 'specimen-not-received'],
    ['by a laboratory that does not have it', {}, { laboratoryCode: 'OTHER' }, [], 'laboratory-not-found'],
    ['of a refused specimen', { status: 'refused' }, {}, [], 'specimen-not-usable'],
    ['of a lost specimen', { status: 'lost' }, {}, [], 'specimen-not-usable'],
    ['beside one that waits', { status: 'tested' }, {}, [original('awaiting-validation')], 'result-awaits-validation'],
    ['beside one that is held', { status: 'validated' }, {}, [original('held')], 'result-already-given'],
    ['beside one that is released', { status: 'released' }, {}, [original('released')], 'result-already-given'],
    ['after a withdrawal', { status: 'released' }, {}, [original('withdrawn')], 'result-was-withdrawn'],
    ['with a Ct of 90', {}, { ct: { N: 90 } }, [], 'ct-out-of-range'],
  ])('%s', (_, change, told, earlier, expected) => {
    const decided = decideEntry({ ...specimen, ...change }, earlier, { ...given, ...told }, rules, at('08:00'));
    expect(decided.ok ? `${decided.state} ${decided.version}` : decided.code).toBe(expected);
  });
});

describe('a validation', () => {
  const version: VersionToValidate = {
    ...{ kind: 'original', state: 'awaiting-validation', method: 'rt-pcr', enteredBy: 'a' },
  };
  it.each<[string, Partial<VersionToValidate>, 'approve' | 'reject', string, string | null, string]>([
    ['by a second person', {}, 'approve', 'b', null, 'released'],
    ['by the same person', {}, 'approve', 'a', null, 'second-person-needed'],
    ['that rejects, by the same person', {}, 'reject', 'a', null, 'second-person-needed'],
    ['that rejects', {}, 'reject', 'b', null, 'rejected'],
    ['while a pool holds it back', {}, 'approve', 'b', 'pool-positive', 'held'],
    ['of a correction while a pool holds back', { kind: 'amendment' }, 'approve', 'b', 'pool-positive', 'released'],
    [
      'of a correction of a rapid test by the same person',
      { kind: 'amendment', method: 'rapid-antigen' },
      'approve',
      'a',
      null,
      'second-person-needed',
    ],
    ['of a withdrawal', { kind: 'withdrawal' }, 'approve', 'b', null, 'withdrawn'],
    ['of what is released', { state: 'released' }, 'approve', 'b', null, 'result-already-decided'],
    ['of what was rejected', { state: 'rejected' }, 'approve', 'b', null, 'result-already-decided'],
  ])('%s', (_, change, decision, actorId, heldReason, expected) => {
    const outcome = decideValidation(
      { ...version, ...change },
      { decision, actorId, heldReason },
      rules.methodsNeedingSecondPerson,
    );
    expect(outcome.ok ? outcome.state : outcome.code).toBe(expected);
  });
});

describe('an amendment', () => {
  const standing: VersionToAmend = {
    ...{ version: 1, state: 'released', kind: 'original', method: 'rt-pcr', value: 'positive', ct: { N: 22 } },
  };
  const waiting: VersionToAmend = { ...standing, version: 2, state: 'awaiting-validation', kind: 'amendment' };
  it.each<[string, VersionToAmend[], number, AskedChange, string]>([
    ['of the value drops the thresholds', [standing], 1, { value: 'negative' }, 'amendment 2 negative null'],
    ['of a threshold alone', [standing], 1, { value: 'positive', ct: { N: 24 } }, 'amendment 2 positive {"N":24}'],
    ['that withdraws', [standing], 1, 'withdraw', 'withdrawal 2 positive {"N":22}'],
    [
      'after one that was rejected',
      [standing, { ...waiting, state: 'rejected' }],
      1,
      'withdraw',
      'withdrawal 3 positive {"N":22}',
    ],
    [
      'of an amendment',
      [
        { ...standing, state: 'replaced' },
        { ...waiting, state: 'released' },
      ],
      2,
      { value: 'invalid' },
      'amendment 3 invalid null',
    ],
    [
      'of what was replaced',
      [
        { ...standing, state: 'replaced' },
        { ...waiting, state: 'released' },
      ],
      1,
      { value: 'invalid' },
      'result-not-current',
    ],
    ['beside another', [standing, waiting], 1, { value: 'negative' }, 'amendment-awaits-validation'],
    ['of what waits', [standing, waiting], 2, { value: 'negative' }, 'result-not-released'],
    ['of what was withdrawn', [{ ...standing, state: 'withdrawn' }], 1, { value: 'negative' }, 'result-was-withdrawn'],
    ['of no version', [standing], 7, { value: 'negative' }, 'result-not-found'],
    ['that changes nothing', [standing], 1, { value: 'positive' }, 'amendment-changes-nothing'],
    ['with a Ct of 90', [standing], 1, { value: 'positive', ct: { N: 90 } }, 'ct-out-of-range'],
  ])('%s', (_, versions, version, change, expected) => {
    const decided = decideAmendment(versions, version, change, limits);
    const told = decided.ok
      ? `${decided.kind} ${decided.version} ${decided.value} ${JSON.stringify(decided.ct)}`
      : decided.code;
    expect(told).toBe(expected);
  });
});
