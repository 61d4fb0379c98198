import { describe, expect, it } from '@jest/globals';
import { maskedVisitor, personText, readVisitor, type Visitor } from './visitor.rules.js';

const visitor = (change: Partial<Visitor> = {}): Visitor => ({
  ...{ fullName: 'Nguyễn Thử A', phone: '+84310123456', identityDocument: null, address: null },
  ...change,
});

describe('a visitor', () => {
  it.each([
    [visitor(), 'Ng*** (03***456)'],
    [visitor({ fullName: 'ĐẶNG THỬ B' }), 'Đặ*** (03***456)'],
    [visitor({ phone: null }), 'Ng***'],
    [visitor({ fullName: 'Ý', phone: '+842930000678' }), 'Ý*** (02***678)'],
  ])('%j is shown to the owner of a place as %s', (one, shown) => {
    expect(maskedVisitor(one)).toBe(shown);
  });

  it('is the same by the document, else by phone and name, however the name is typed', () => {
    const identityDocument = { kind: 'citizen-id', number: '099184001234' } as const;
    const text = personText(visitor({ identityDocument }), 'x');
    expect(personText(visitor({ identityDocument, phone: '+84310999999' }), 'y')).toBe(text);
    expect(personText(visitor(), 'x')).toBe(personText(visitor({ fullName: 'NGUYEN THU A' }), 'y'));
    expect(personText(visitor({ fullName: 'Nguyễn Thử B' }), 'x')).not.toBe(personText(visitor(), 'x'));
  });

  it('with neither is known by what was shown', () => {
    const nobody = visitor({ phone: null });
    expect(personText(nobody, 'card A')).not.toBe(personText(nobody, 'card B'));
  });

  it('is read into normal forms', () => {
    const form = { fullName: 'Nguyễn  Thử A', phone: '0310 123 456', address: ' Ấp 1 ' };
    const identityDocument = { kind: 'citizen-id', number: '099 184 001 234' };
    expect(readVisitor({ ...form, identityDocument })).toMatchObject({
      ok: true,
      value: { phone: '+84310123456', address: 'Ấp 1', identityDocument: { number: '099184001234' } },
    });
  });

  it.each([
    [{ fullName: '', phone: '0310123456' }, 'fullName'],
    [{ fullName: 'A', phone: 'x' }, 'phone'],
    [{ fullName: 'A', identityDocument: { kind: 'citizen-id', number: '1' } }, 'identityDocument'],
  ])('%j is refused at %s', (form, path) => {
    expect(readVisitor(form)).toMatchObject({ ok: false, path });
  });
});
