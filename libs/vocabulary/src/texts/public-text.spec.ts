import { describe, expect, it } from '@jest/globals';
import { publicText } from './public-text.js';

const read = publicText(300);

describe('a text for the public', () => {
  it.each([
    ['Chợ Vị Thanh'],
    ['Quán cà phê Nguyễn Văn Trỗi, 12 đường Bà Triệu'],
    ['Nhà cổ Bình Thủy'],
    ['Nhà ba tầng cạnh nhà hàng Gia Đình'],
    ['Nhà văn hóa ấp 4, nhà bạt, nhà ăn'],
    ['Từ 08:00 ngày 05-08-2021 đến 10:30 ngày 10/08/2021'],
    ['Ai đã đến gọi 1900 9095 hoặc trạm y tế'],
    ['Số 123/45/6 Trần Hưng Đạo, quốc lộ 61C, km 12+300'],
    ['Ai tiếp xúc với bệnh nhân thì khai báo'],
  ])('may be: %s', (text) => {
    expect(read(text)).toMatchObject({ ok: true, value: text });
  });

  it.each([
    ['text-has-personal-number', 'Liên hệ 0293 000 0678'],
    ['text-has-personal-number', 'Liên hệ +84.909.000.123'],
    ['text-has-personal-number', 'CCCD 093 123 456 789'],
    ['text-has-personal-number', 'CMND 363636363'],
    ['text-has-personal-number', 'Ca BN12345 đã đến'],
    ['text-has-personal-number', 'thư đến ai.do@example.com'],
    ['text-names-home', 'Nhà riêng trong hẻm 12'],
    ['text-names-home', 'nha rieng hem 12'],
    ['text-names-home', 'Khu vực quanh NHÀ ÔNG Tư'],
    ['text-names-home', 'nhà của bà Năm'],
    ['text-names-home', 'nha  ba Nam'],
    ['text-names-home', 'Hộ gia đình ở ấp 4'],
    ['text-names-person', 'Nơi bà Trần Thị B đã đến'],
    ['text-names-person', 'bệnh nhân Nguyễn Văn A'],
    ['text-names-person', 'ong Nguyen Van A'],
    ['too-short', '  '],
    ['too-long', 'a'.repeat(301)],
  ])('is refused with %s: %s', (code, text) => {
    expect(read(text)).toMatchObject({ ok: false, code });
  });

  it('is read whichever way its marks were typed', () => {
    expect(read('nhà riêng'.normalize('NFD'))).toMatchObject({ ok: false, code: 'text-names-home' });
  });
});
