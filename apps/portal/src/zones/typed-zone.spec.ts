import { describe, expect, it } from '@jest/globals';
import { missingOf, NO_ZONE, typedZoneOf, zoneBodyOf, type TypedZone } from './typed-zone';

const WHOLE: TypedZone = {
  ...{ name: 'Khu vực 2, Phường I', kind: 'blockade-area', directive: '', areaCodes: ['31318'] },
  ...{ isDrawn: true, corners: '9.78, 105.46\n9.78, 105.47\n9.79, 105.47' },
  ...{ from: '2021-08-11T00:00', to: '2021-08-25T00:00' },
  ...{ documentNumber: '1485/QĐ-UBND', issuedOn: '2021-08-10', issuedBy: 'UBND thành phố Vị Thanh' },
};

describe('the form of a zone', () => {
  it('says times of the province as instants, and joins the last corner to the first', () => {
    expect(zoneBodyOf(WHOLE)).toEqual({
      ...{ name: 'Khu vực 2, Phường I', kind: 'blockade-area', areaCodes: ['31318'] },
      outline: {
        type: 'MultiPolygon',
        coordinates: [
          [
            [
              [105.46, 9.78],
              [105.47, 9.78],
              [105.47, 9.79],
              [105.46, 9.78],
            ],
          ],
        ],
      },
      ...{ from: '2021-08-10T17:00:00.000Z', to: '2021-08-24T17:00:00.000Z' },
      document: { number: '1485/QĐ-UBND', issuedOn: '2021-08-10', issuedBy: 'UBND thành phố Vị Thanh' },
    });
  });

  it('leaves out what is not said: outline, directive, end and day of the document', () => {
    const body = zoneBodyOf({ ...WHOLE, isDrawn: false, directive: 'directive-16', to: '', issuedOn: '' });
    expect(Object.keys(body)).toEqual(['name', 'kind', 'areaCodes', 'from', 'document']);
    expect(body.document).toEqual({ number: '1485/QĐ-UBND', issuedBy: 'UBND thành phố Vị Thanh' });
    const directive = zoneBodyOf({ ...WHOLE, kind: 'directive-area', directive: 'directive-16' });
    expect(directive.directive).toBe('directive-16');
  });

  it('shows what the platform keeps as it was typed', () => {
    const { outline, ...body } = zoneBodyOf(WHOLE);
    const kept = { ...body, directive: null, outline: outline ?? null, to: body.to ?? null };
    expect(typedZoneOf({ ...kept, document: { ...body.document, issuedOn: '2021-08-10' } })).toEqual(WHOLE);
    const open = { ...kept, outline: null, to: null, document: { ...body.document, issuedOn: null } };
    expect(typedZoneOf(open)).toMatchObject({ isDrawn: false, corners: '', to: '', issuedOn: '' });
  });

  it('names what is missing, in the order in which it is asked', () => {
    expect(missingOf(WHOLE)).toEqual([]);
    expect(missingOf(NO_ZONE)).toEqual(['name', 'kind', 'areaCodes', 'from', 'documentNumber', 'issuedBy']);
    const typed = { ...WHOLE, kind: 'directive-area', corners: ' ', to: '2021-08-10T23:59' } as const;
    expect(missingOf(typed)).toEqual(['directive', 'corners', 'to']);
  });
});
