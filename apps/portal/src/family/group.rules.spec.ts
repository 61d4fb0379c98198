import { describe, expect, it } from '@jest/globals';
import type { Questionnaire } from '#libs/vocabulary';
import { readFileSync } from 'node:fs';
import type { RememberedPerson } from '../device/remembered-people.js';
import { memberBodies, missingOf, ownPages, sharedPages, type Group } from './group.rules.js';

const DAY = '2021-08-11';

function questionnaireOf(form: string): Questionnaire {
  const file = new URL(`../../../../reference-data/questionnaires/${form}.json`, import.meta.url);
  const { versions } = JSON.parse(readFileSync(file, 'utf8')) as { versions: object[] };
  return { form, ...versions.at(-1) } as unknown as Questionnaire;
}

const person = (id: string, fullName: string, more: object = {}): RememberedPerson => ({
  id,
  fullName,
  answers: {
    fullName,
    birth: { day: '', month: '', year: '1980' },
    sex: 'female',
    residence: { where: 'here', communeCode: '31318', provinceCode: '', address: 'Ấp Thử' },
    ...more,
  },
});

const mother = person('m', 'Nguyễn Thử Mẹ', { phone: '0310 000 456' });
const child = person('c', 'Nguyễn Thử Con', { birth: { day: '', month: '', year: '2012' } });

const groupOf = (form: string, changes: Partial<Group> = {}): Group => ({
  questionnaire: questionnaireOf(form),
  leader: mother,
  members: [mother, child],
  shared: {},
  own: {},
  ...changes,
});

const keysOf = (pages: readonly { readonly questions: readonly { readonly key: string }[] }[]): string[] =>
  pages.flatMap(({ questions }) => questions.map(({ key }) => key));

const well = { symptoms: ['none-of-them'], caseOrSuspect: false, fromAffectedCountry: false, symptomaticPerson: false };

describe('a family that declares together', () => {
  it('is asked once what is so for all, and each by himself how he is', () => {
    const group = groupOf('domestic-move');
    expect(keysOf(sharedPages(group, DAY))).toEqual(expect.arrayContaining(['vehicle', 'itinerary', 'placesVisited']));
    expect(keysOf(sharedPages(group, DAY))).not.toContain('symptoms');
    expect(keysOf(ownPages(group, child, [], DAY))).toEqual([
      'symptoms',
      'caseOrSuspect',
      'fromAffectedCountry',
      'symptomaticPerson',
    ]);
  });

  it('asks what an answer of all opens, and nothing that it closes', () => {
    const byCar = groupOf('domestic-move', { shared: { vehicle: 'personal' } });
    expect(keysOf(sharedPages(byCar, DAY))).toContain('vehicleCode');
    expect(keysOf(sharedPages(byCar, DAY))).not.toContain('flight');
  });

  it('asks of each what the phone does not know of him, but no phone: that is the one of who speaks for them', () => {
    const stranger = person('s', 'Nguyễn Thử Bà', { sex: undefined });
    const group = groupOf('whole-population', { members: [mother, stranger] });
    expect(missingOf(group, mother, DAY)).toEqual([]);
    expect(missingOf(group, stranger, DAY)).toEqual(['sex']);
    expect(keysOf(ownPages(group, stranger, ['sex'], DAY))[0]).toBe('sex');
  });

  it('sends a whole declaration for each', () => {
    const group = groupOf('whole-population', { own: { m: well, c: { ...well, symptoms: ['fever'] } } });
    const [first, second] = memberBodies(group, DAY);
    expect(first).toMatchObject({
      onBehalf: false,
      declarant: { fullName: 'Nguyễn Thử Mẹ', phone: '+84310000456', nationality: 'VN' },
      residence: { communeCode: '31318', address: 'Ấp Thử' },
      answers: { symptoms: [] },
    });
    expect(second).toMatchObject({
      onBehalf: true,
      declarant: { fullName: 'Nguyễn Thử Con', phone: '+84310000456', birth: { year: 2012 } },
      answers: { symptoms: ['fever'], exposures: { caseOrSuspect: false } },
    });
  });
});
