import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { compareAddresses } from './same-address.js';

describe('two addresses of one commune', () => {
  it.each<[string | null, string | null, string]>([
    ['12 Trần Hưng Đạo', 'Số 12, Trần Hưng Đạo', 'same'],
    ['12 Trần Hưng Đạo', '12 TRAN HUNG DAO, KV2, Phường I', 'same'],
    ['12/3A đường Trần Hưng Đạo', '12/3A Trần Hưng Đạo, phường I', 'same'],
    ['12 Trần Hưng Đạo', '14 Trần Hưng Đạo', 'other'],
    ['12 Trần Hưng Đạo', 'Trần Hưng Đạo', 'other'],
    ['12 Trần Hưng Đạo', '12 Lê Lợi', 'other'],
    ['12 Trần Hưng Đạo, KV1', '12 Trần Hưng Đạo, KV2', 'other'],
    ['Ấp 3', 'ấp 03, xã Vị Tân', 'same'],
    ['Ấp 3', 'Ấp 4', 'other'],
    ['Ấp 3', '12 Trần Hưng Đạo, Ấp 3', 'unclear'],
    ['gần cầu', 'đối diện chợ', 'unclear'],
    [null, '12 Trần Hưng Đạo', 'unclear'],
    [null, null, 'same'],
  ])('%j and %j: %s', (one, other, is) => {
    expect(compareAddresses(one, other)).toBe(is);
    expect(compareAddresses(other, one)).toBe(is);
  });

  it('are the same where they are written alike, whatever they are', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary', maxLength: 80 }),
        (text) => compareAddresses(text, ` ${text}`) === 'same',
      ),
    );
  });
});
