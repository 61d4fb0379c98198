import { describe, expect, it } from '@jest/globals';
import { loadReferenceData } from '#libs/reference-data';
import { answerForm } from './screening-of-play.js';

const { screeningForms } = loadReferenceData().vaccination;
const formOf = (code: string) => {
  const found = screeningForms.find((form) => form.code === code);
  if (!found) throw new Error(`There is no form ${code}`);
  return found;
};

describe('what is answered to a screening form', () => {
  it.each([
    ['adults-3802', 'female', 40, [], 'eligible'],
    ['adults-3802', 'female', 70, ['allergy'], 'caution'],
    ['adults-3802', 'male', 40, ['acute-illness'], 'defer'],
    ['adults-3802', 'male', 40, ['allergy', 'acute-illness'], 'defer'],
    ['adults-2995', 'male', 64, [], 'eligible'],
    ['adults-2995', 'male', 65, [], 'refer-to-hospital'],
    ['adults-2995', 'female', 40, ['allergy'], 'refer-to-hospital'],
  ] as const)('%s of a person, %s, aged %i, who has %j comes to %s', (code, sex, years, has, outcome) => {
    expect(answerForm(formOf(code), { sex, years }, has)).toMatchObject({ form: code, outcome });
  });

  it('asks nobody what is asked of women alone, and leaves nothing else out', () => {
    const { items } = formOf('adults-3802');
    const ofAll = items.filter(({ ofWomen }) => !ofWomen).map(({ code }) => code);
    expect(Object.keys(answerForm(formOf('adults-3802'), { sex: 'male', years: 40 }, []).answers)).toEqual(ofAll);
    expect(ofAll.length).toBeLessThan(items.length);
  });
});
