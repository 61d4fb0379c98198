import { describe, expect, it } from '@jest/globals';
import { loadReferenceData } from '#libs/reference-data';
import { judge, type CaseResult } from './case-definition.rules.js';

const { caseRules } = loadReferenceData();
const rulesOn = (day: string) => caseRules.inForce(day);

const pcr: CaseResult = {
  specimenId: 'a',
  resultVersion: 1,
  method: 'rt-pcr',
  value: 'positive',
  reason: 'community-surveillance',
  day: '2021-08-12',
  sampledAt: new Date('2021-08-11T03:00:00Z'),
  ct: 22.5,
  contact: null,
  symptoms: null,
  epidemiologicalFactor: null,
  communeCode: '31318',
  placeKind: 'community',
  standing: true,
};
const rapid: CaseResult = { ...pcr, method: 'rapid-antigen', ct: null };
const later = (result: CaseResult): CaseResult => ({
  ...result,
  day: '2021-12-30',
  sampledAt: new Date('2021-12-30T03:00:00Z'),
});
const second = (result: CaseResult, hours: number): CaseResult => ({
  ...result,
  specimenId: 'b',
  sampledAt: new Date(result.sampledAt.getTime() + hours * 3_600_000),
});

describe('the definition of a case', () => {
  it.each<[string, CaseResult[], string, string | null]>([
    ['a PCR before 29 December 2021', [pcr], 'confirmed', 'pcr-positive'],
    ['a PCR from that day on', [later(pcr)], 'confirmed', 'pcr-positive'],
    ['a rapid test before that day, of a contact with symptoms', [{ ...rapid, contact: true }], 'suspect', null],
    [
      'a rapid test of a contact from that day on',
      [{ ...later(rapid), contact: true }],
      'confirmed',
      'contact-and-rapid',
    ],
    [
      'a rapid test on the last day of the older one',
      [{ ...rapid, contact: true, day: '2021-12-28' }],
      'suspect',
      null,
    ],
    [
      'a rapid test with symptoms and an epidemiological factor',
      [{ ...later(rapid), symptoms: true, epidemiologicalFactor: true }],
      'confirmed',
      'clinical-and-rapid',
    ],
    [
      'a rapid test with symptoms alone',
      [{ ...later(rapid), symptoms: true, epidemiologicalFactor: false }],
      'suspect',
      null,
    ],
    [
      'two rapid tests eight hours apart with a factor',
      [later(rapid), second({ ...later(rapid), epidemiologicalFactor: true }, 8)],
      'confirmed',
      'rapid-twice',
    ],
    [
      'two rapid tests more than eight hours apart',
      [later(rapid), second({ ...later(rapid), epidemiologicalFactor: true }, 8.01)],
      'suspect',
      null,
    ],
    ['an immunoassay', [{ ...pcr, method: 'immunoassay' }], 'suspect', null],
    ['a rapid test and then a PCR', [rapid, { ...second(pcr, 4), day: '2021-08-13' }], 'confirmed', 'pcr-positive'],
  ])('takes %s', (_, results, classification, way) => {
    expect(judge(results, rulesOn)).toMatchObject({ classification, way });
  });

  it.each<[string, CaseResult]>([
    ['negative', { ...pcr, value: 'negative' }],
    ['undetermined', { ...pcr, value: 'undetermined' }],
    ['withdrawn', { ...pcr, standing: false }],
    ['a follow-up', { ...pcr, reason: 'follow-up' }],
    ['a retest', { ...pcr, reason: 'retest' }],
  ])('makes nothing of a result that is %s', (_, result) => {
    expect(judge([result], rulesOn)).toBeUndefined();
  });

  it('says what would have to be known of a suspect', () => {
    expect(judge([later(rapid)], rulesOn)?.missing).toEqual(['contact', 'epidemiological-factor', 'symptoms']);
    expect(judge([{ ...later(rapid), contact: false, epidemiologicalFactor: false }], rulesOn)?.missing).toEqual([]);
    expect(judge([rapid], rulesOn)?.missing).toEqual([]);
  });

  it('counts somebody as new on the day of the result that confirmed', () => {
    const confirming = { ...second(pcr, 4), day: '2021-08-14' };
    expect(judge([confirming, rapid], rulesOn)?.by.day).toBe('2021-08-14');
  });
});
