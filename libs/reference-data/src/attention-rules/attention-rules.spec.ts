import { describe, expect, it } from '@jest/globals';
import { attentionReasons, EXPOSURES, SYMPTOMS } from '#libs/vocabulary';
import { loadReferenceData } from '../load-reference-data.js';

const { attentionRules } = loadReferenceData();
const rules = attentionRules.inForce('2021-08-11');
const noExposure = { caseOrSuspect: false, fromAffectedCountry: false, symptomaticPerson: false };

describe('the rule set of August 2021', () => {
  it('is marked as not confirmed, since no document is known', () => {
    expect(rules).toMatchObject({ unconfirmed: true, document: null });
  });

  it('is clear of a person without symptom and exposure', () => {
    expect(attentionReasons(rules, 'whole-population', { symptoms: [], exposures: noExposure })).toEqual([]);
  });

  it.each(SYMPTOMS)('asks for attention for %s', (symptom) => {
    expect(attentionReasons(rules, 'whole-population', { symptoms: [symptom], exposures: noExposure })).toEqual([
      'symptom-reported',
    ]);
  });

  it.each(EXPOSURES)('asks for attention for %s', (exposure) => {
    const exposures = { ...noExposure, [exposure]: true };
    expect(attentionReasons(rules, 'whole-population', { symptoms: [], exposures })).toEqual(['exposure-reported']);
  });

  it('gives both reasons where both are so', () => {
    const exposures = { ...noExposure, caseOrSuspect: true };
    expect(attentionReasons(rules, 'whole-population', { symptoms: ['fever'], exposures })).toEqual([
      'symptom-reported',
      'exposure-reported',
    ]);
  });
});
