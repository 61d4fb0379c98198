import { defineTexts } from '../language/texts';

/** What is wrong with an answer, by the code that its reader gives. */
export const faultTexts = defineTexts({
  missing: { vi: 'Xin trả lời câu này', en: 'Answer this question' },
  malformed: { vi: 'Nội dung chưa đúng dạng', en: 'This is not in the right form' },
  'full-name-malformed': { vi: 'Họ và tên chỉ gồm chữ cái', en: 'A name has letters only' },
  'phone-malformed': {
    vi: 'Nhập số điện thoại Việt Nam, ví dụ 0912 345 678',
    en: 'Enter a phone number of Vietnam, such as 0912 345 678',
  },
  'email-malformed': {
    vi: 'Nhập địa chỉ thư điện tử, ví dụ ten@example.vn',
    en: 'Enter an e-mail address, such as name@example.vn',
  },
  'birth-malformed': {
    vi: 'Nhập ngày sinh có thật, hoặc chỉ nhập năm',
    en: 'Enter a date that exists, or the year alone',
  },
  'birth-before-1900': { vi: 'Năm sinh phải từ 1900', en: 'The year must be 1900 or later' },
  'birth-in-the-future': { vi: 'Ngày sinh không thể ở tương lai', en: 'A birth cannot lie in the future' },
  'no-such-day': { vi: 'Nhập ngày có thật, ví dụ 11 8 2021', en: 'Enter a date that exists, such as 11 8 2021' },
  'date-too-early': { vi: 'Ngày này quá sớm', en: 'This day lies too far back' },
  'date-too-late': { vi: 'Ngày này quá muộn', en: 'This day lies too far ahead' },
  'choose-document-kind': { vi: 'Chọn loại giấy tờ', en: 'Choose the kind of document' },
  'citizen-id-malformed': { vi: 'Số CCCD gồm 12 chữ số', en: 'A citizen ID has 12 digits' },
  'old-identity-card-malformed': { vi: 'Số CMND gồm 9 chữ số', en: 'An old identity card has 9 digits' },
  'passport-malformed': {
    vi: 'Số hộ chiếu gồm 6 đến 20 chữ và số',
    en: 'A passport number has 6 to 20 letters and digits',
  },
  'health-insurance-malformed': {
    vi: 'Số thẻ gồm 10 chữ số hoặc 15 ký tự',
    en: 'The number has 10 digits or 15 characters',
  },
  'place-code-malformed': {
    vi: 'Mã chưa đúng, xin kiểm tra từng ký tự',
    en: 'This is no such code: check it character by character',
  },
  'choose-commune': { vi: 'Chọn xã, phường, thị trấn', en: 'Choose the commune' },
  'choose-province': { vi: 'Chọn tỉnh, thành phố', en: 'Choose the province' },
  'choose-point': { vi: 'Chọn nơi này', en: 'Choose this place' },
  'address-missing': { vi: 'Nhập địa chỉ', en: 'Enter the address' },
  'no-number': { vi: 'Nhập một con số', en: 'Enter a number' },
  'number-out-of-range': { vi: 'Con số nằm ngoài khoảng cho phép', en: 'The number is outside what is possible' },
  other: { vi: 'Xin xem lại câu trả lời này', en: 'Check this answer' },
});

/** The key of the sentence for a code; one sentence stands for all codes that have none of their own. */
export function faultKey(code: string): keyof typeof faultTexts {
  const known = Object.keys(faultTexts) as (keyof typeof faultTexts)[];
  const similar = known.find(
    (key) => key.endsWith('-malformed') && code.startsWith(key.slice(0, -'-malformed'.length)),
  );
  return known.find((key) => key === code) ?? similar ?? 'other';
}
