import { describe, expect, it } from '@jest/globals';
import { doseIdIn, nationalOutcomeOf, noteOf } from './national-outcome.rules.js';

const ID = '01906f3e-0000-7000-8000-00000000beef';

describe('the note of a row', () => {
  it('leads back to its dose', () => {
    expect(doseIdIn(noteOf(ID, 2))).toMatchObject({ ok: true, value: ID });
    expect(doseIdIn(`lc: ${ID.toUpperCase()}`)).toMatchObject({ ok: true, value: ID });
  });

  it.each([undefined, '', 'tiêm tại nhà', 'LC:', `LC:${ID}0`, ID])('is none where it says %p', (note) => {
    expect(doseIdIn(note)).toMatchObject({ ok: false, code: 'row-id-malformed' });
  });
});

describe('what the national platform says of a row', () => {
  it.each(['Thành công', 'THÀNH CÔNG', ' thành công - mã 77', 'Đã tiếp nhận', 'Thành công'.normalize('NFD')])(
    'is acceptance: %s',
    (words) => {
      expect(nationalOutcomeOf(words)).toEqual({ outcome: 'accepted' });
    },
  );

  it.each([
    ['CCCD không khớp với dữ liệu dân cư', 'identity-mismatch'],
    ['Họ tên không đúng', 'identity-mismatch'],
    ['Trùng mũi tiêm đã tồn tại', 'known-already'],
    ['Số lô không có trong danh mục', 'lot-unknown'],
    ['Thiếu trường bắt buộc', 'field-missing'],
    ['Không thành công', 'other'],
    ['Lỗi hệ thống', 'other'],
  ])('is a refusal: %s', (words, reason) => {
    expect(nationalOutcomeOf(words)).toEqual({ outcome: 'refused', reason, words });
  });

  it('is nothing while the column is empty', () => {
    expect([nationalOutcomeOf(undefined), nationalOutcomeOf('  ')]).toEqual([undefined, undefined]);
  });
});
