import { describe, expect, it } from '@jest/globals';
import { generateInvitationCode, INVITATION_CODE_RANDOM_BYTES, type StatedPerson } from '#libs/vocabulary';
import { doseThatFits, endsWith, onsetOf, parseLastFour, referenceOf } from './dose-clue.rules.js';

const CODE = generateInvitationCode(new Uint8Array(INVITATION_CODE_RANDOM_BYTES));

describe('what a person holds', () => {
  it.each([
    [' 0190F8A2-8c1e-7c3a-9d52-1b7e6f0a4c11 ', { kind: 'slip', doseId: '0190f8a2-8c1e-7c3a-9d52-1b7e6f0a4c11' }],
    ['HC1:6BF+70790T9WJWG', { kind: 'qr', text: 'HC1:6BF+70790T9WJWG' }],
    [CODE.toLowerCase().replaceAll('-', ' '), { kind: 'invitation', code: CODE }],
    [`LC1.V.${CODE}`, { kind: 'invitation', code: CODE }],
    ['urn:uvci:01:vn:lc93/abc#x', { kind: 'certificate', certificateId: 'URN:UVCI:01:VN:LC93/ABC#X' }],
  ])('is told apart: %s', (typed, reference) => {
    expect(referenceOf(typed)).toEqual(reference);
  });

  it('ends with four characters of the phone or the document', () => {
    const person = { phone: '+84300000678', identityDocument: { kind: 'passport', number: 'C12ab45' } };
    expect(['0678', 'AB45', '0067'].map((four) => endsWith(person as StatedPerson, four))).toEqual([true, true, false]);
    expect(endsWith({ phone: null } as StatedPerson, '0678')).toBe(false);
    expect(parseLastFour(' 06 78')).toMatchObject({ ok: true, value: '0678' });
    expect(parseLastFour('678')).toEqual({ ok: false, code: 'last-four-malformed' });
  });
});

describe('the dose that a reaction followed', () => {
  const [may, july] = [
    { id: 'first', rootId: 'a', day: '2021-05-01' },
    { id: 'second', rootId: 'a', day: '2021-07-30' },
  ];
  const cases: readonly [string, Parameters<typeof doseThatFits>, object][] = [
    ['is the last one before it', [[may, july], '2021-08-01'], { ok: true, doseId: 'second' }],
    ['is none that came later', [[may, july], '2021-07-29'], { ok: true, doseId: 'first' }],
    ['is that of the day that is named', [[may, july], '2021-08-01', '2021-05-01'], { ok: true, doseId: 'first' }],
    ['is none of another day', [[may, july], '2021-08-01', '2021-05-02'], { ok: false, reason: 'none-fits' }],
    ['is none where there is none', [[], '2021-08-01'], { ok: false, reason: 'none-fits' }],
    [
      'is not guessed between two people',
      [[may, { ...july, rootId: 'b' }], '2021-08-01'],
      { ok: false, reason: 'several-fit' },
    ],
    [
      'is not guessed between two doses of one day',
      [[july, { ...july, id: 'third' }], '2021-08-01'],
      { ok: false, reason: 'several-fit' },
    ],
  ];
  it.each(cases)('%s', (_, given, found) => {
    expect(doseThatFits(...given)).toEqual(found);
  });

  it('began at an instant, or on a day', () => {
    expect(onsetOf({ at: '2021-08-11T23:30:00Z' })).toEqual({
      ...{ onsetDay: '2021-08-12', onsetAt: new Date('2021-08-11T23:30:00Z') },
    });
    expect(onsetOf({ on: '2021-08-12' })).toEqual({ onsetDay: '2021-08-12', onsetAt: null });
  });
});
