import { describe, expect, it } from '@jest/globals';
import { attentionReasons, type AttentionCondition, type AttentionRuleSet } from './attention-reasons.js';
import type { Exposure, HealthAnswers, Symptom } from './health-answers.js';

const NONE = { caseOrSuspect: false, fromAffectedCountry: false, symptomaticPerson: false };
const answers = (symptoms: Symptom[], exposures: Exposure[] = []): HealthAnswers => ({
  symptoms,
  exposures: { ...NONE, ...Object.fromEntries(exposures.map((exposure) => [exposure, true])) },
});
const when = (condition: AttentionCondition): AttentionRuleSet => ({ rules: [{ reason: 'seen', when: condition }] });

describe('the reasons for attention', () => {
  it.each<[AttentionCondition, HealthAnswers, boolean]>([
    [{ kind: 'any-symptom' }, answers([]), false],
    [{ kind: 'any-symptom' }, answers(['fatigue']), true],
    [{ kind: 'any-symptom' }, answers([], ['caseOrSuspect']), false],
    [{ kind: 'symptom-among', symptoms: ['fever', 'cough'] }, answers(['fatigue']), false],
    [{ kind: 'symptom-among', symptoms: ['fever', 'cough'] }, answers(['fatigue', 'cough']), true],
    [{ kind: 'any-exposure' }, answers(['fever']), false],
    [{ kind: 'any-exposure' }, answers([], ['symptomaticPerson']), true],
    [{ kind: 'exposure-among', exposures: ['caseOrSuspect'] }, answers([], ['symptomaticPerson']), false],
    [{ kind: 'exposure-among', exposures: ['caseOrSuspect'] }, answers([], ['caseOrSuspect']), true],
  ])('%j of %j: %s', (condition, given, seen) => {
    expect(attentionReasons(when(condition), given)).toEqual(seen ? ['seen'] : []);
  });

  it('come in the order of the rules, each once', () => {
    const rules: AttentionRuleSet = {
      rules: [
        { reason: 'exposure-reported', when: { kind: 'any-exposure' } },
        { reason: 'symptom-reported', when: { kind: 'any-symptom' } },
        { reason: 'exposure-reported', when: { kind: 'exposure-among', exposures: ['caseOrSuspect'] } },
      ],
    };
    expect(attentionReasons(rules, answers(['fever'], ['caseOrSuspect']))).toEqual([
      'exposure-reported',
      'symptom-reported',
    ]);
  });
});
