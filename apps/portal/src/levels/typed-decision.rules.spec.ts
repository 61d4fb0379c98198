import { describe, expect, it } from '@jest/globals';
import { announcementOf, missingParts, NO_DECISION, valuesOf } from './typed-decision.rules.ts';

const EXCEPTION = { areaCode: '31318-04', name: 'Khu vực 4', value: '4', reason: '' } as const;

describe('a decision that is being written', () => {
  it('offers colours or levels, as the document of the day has them', () => {
    expect(valuesOf('decision-2686')).toEqual(['green', 'yellow', 'orange', 'red']);
    expect(valuesOf('resolution-128')).toEqual(['1', '2', '3', '4']);
  });

  it('says what is missing', () => {
    expect(missingParts(NO_DECISION)).toEqual(['value', 'number']);
    const typed = {
      ...NO_DECISION,
      value: '3',
      number: '2115/QĐ-UBND',
      exceptions: [{ ...EXCEPTION, value: '' }],
    } as const;
    expect(missingParts(typed)).toEqual([{ exception: '31318-04' }]);
    expect(missingParts({ ...typed, exceptions: [EXCEPTION] })).toEqual([]);
  });

  it('is sent with its exceptions, and without what was left empty', () => {
    const typed = { ...NO_DECISION, value: '3', number: ' 2115/QĐ-UBND ', exceptions: [EXCEPTION] } as const;
    expect(announcementOf('31318', 'resolution-128', typed)).toEqual({
      ...{ areaCode: '31318', scheme: 'resolution-128', value: 3 },
      exceptions: [{ areaCode: '31318-04', value: 4 }],
      document: { number: '2115/QĐ-UBND' },
    });
    const colour = { ...typed, value: 'red', exceptions: [], issuedOn: '2021-08-11', reason: 'Ổ dịch' } as const;
    expect(announcementOf('930', 'decision-2686', colour)).toMatchObject({
      ...{ value: 'red', reason: 'Ổ dịch', document: { issuedOn: '2021-08-11' } },
    });
  });
});
