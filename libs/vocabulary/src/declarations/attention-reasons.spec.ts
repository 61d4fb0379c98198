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
    [{ kind: 'symptom-among', symptoms: ['loss-of-taste-or-smell'] }, { symptoms: ['loss-of-taste-or-smell'] }, true],
    [{ kind: 'any-symptom' }, {}, false],
    [{ kind: 'any-exposure' }, {}, false],
    [{ kind: 'number-at-least', answers: ['morning', 'evening'], value: 37.5 }, { morning: 37.4 }, false],
    [{ kind: 'number-at-least', answers: ['morning', 'evening'], value: 37.5 }, { evening: 37.5 }, true],
    [{ kind: 'number-at-least', answers: ['morning'], value: 37.5 }, { morning: '38' }, false],
    [{ kind: 'answer-among', answer: 'fromEpidemicArea', values: ['yes'] }, { fromEpidemicArea: true }, true],
    [{ kind: 'answer-among', answer: 'fromEpidemicArea', values: ['yes'] }, { fromEpidemicArea: false }, false],
    [{ kind: 'answer-among', answer: 'testResult', values: ['positive'] }, { testResult: 'positive' }, true],
    [{ kind: 'answer-among', answer: 'testResult', values: ['positive'] }, {}, false],
  ])('%j of %j: %s', (condition, given, seen) => {
    expect(attentionReasons(when(condition), 'whole-population', given)).toEqual(seen ? ['seen'] : []);
  });

  it('come in the order of the rules, each once', () => {
    const rules: AttentionRuleSet = {
      rules: [
        { reason: 'exposure-reported', when: { kind: 'any-exposure' } },
        { reason: 'symptom-reported', when: { kind: 'any-symptom' } },
        { reason: 'exposure-reported', when: { kind: 'exposure-among', exposures: ['caseOrSuspect'] } },
      ],
    };
    expect(attentionReasons(rules, 'entry', answers(['fever'], ['caseOrSuspect']))).toEqual([
      'exposure-reported',
      'symptom-reported',
    ]);
  });

  it('of a rule for some forms are seen on those only', () => {
    const rules: AttentionRuleSet = {
      rules: [{ reason: 'seen', forms: ['entry'], when: { kind: 'any-symptom' } }],
    };
    expect(attentionReasons(rules, 'entry', answers(['fever']))).toEqual(['seen']);
    expect(attentionReasons(rules, 'self-monitoring', answers(['fever']))).toEqual([]);
  });
});
