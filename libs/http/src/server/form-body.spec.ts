import { describe, expect, it } from '@jest/globals';
import { fieldOf, parseFormBody } from './form-body.js';

describe('the body of a form', () => {
  it('has every value of every field, in order', () => {
    const form = parseFormBody(Buffer.from('name=Nguy%E1%BB%85n+Th%E1%BB%AD+An&symptom=fever&symptom=cough&empty='));
    expect(fieldOf(form, 'name')).toBe('Nguyễn Thử An');
    expect(form.get('symptom')).toEqual(['fever', 'cough']);
    expect(fieldOf(form, 'empty')).toBe('');
    expect(fieldOf(form, '__proto__')).toBe('');
  });

  it.each<[string, Buffer]>([
    ['bytes that are no text', Buffer.from([0x61, 0x3d, 0xff])],
    ['NUL', Buffer.from('a=%00')],
    ['a thousand fields', Buffer.from('a=1&'.repeat(1_000))],
  ])('is refused with %s', (_, bytes) => {
    expect(() => parseFormBody(bytes)).toThrow();
  });
});
