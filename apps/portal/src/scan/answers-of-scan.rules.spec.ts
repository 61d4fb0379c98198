import { describe, expect, it } from '@jest/globals';
import { readScan, type Questionnaire } from '#libs/vocabulary';
import { readFileSync } from 'node:fs';
import { answersOfScan, isPerson } from './answers-of-scan.rules.js';

const file = new URL('../../../../reference-data/questionnaires/whole-population.json', import.meta.url);
const { versions } = JSON.parse(readFileSync(file, 'utf8')) as { versions: Omit<Questionnaire, 'form'>[] };
const questionnaire = { form: 'whole-population', ...versions.at(-1) } as Questionnaire;

function answersOf(text: string): unknown {
  const reading = readScan(text, { publicOrigins: [], today: '2021-08-11' });
  return isPerson(reading) ? answersOfScan(questionnaire, reading) : reading.kind;
}

describe('a scanned document in the form', () => {
  it('answers who somebody is from a chip card, and leaves the commune to be chosen', () => {
    expect(answersOf('099090000123|099123456|Nguyễn Thử An|01021990|Nam|Ấp Thử, Hậu Giang|15042021')).toEqual({
      fullName: 'Nguyễn Thử An',
      birth: { day: '01', month: '02', year: '1990' },
      sex: 'male',
      identityDocument: { kind: 'citizen-id', number: '099090000123' },
      residence: { where: '', communeCode: '', provinceCode: '', address: 'Ấp Thử, Hậu Giang' },
    });
  });

  it('answers nothing from what is no document of a person', () => {
    expect(answersOf('K7M4Q2XQ')).toBe('place-code');
    expect(answersOf('javascript:alert(1)')).toBe('hostile');
  });
});
