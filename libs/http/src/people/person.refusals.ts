import type { BirthRefusal, FullNameRefusal, IdentityDocumentRefusal, PhoneRefusal } from '#libs/vocabulary';
import { defineMessages, type ProblemMessage } from '../problem/problem-messages.js';

type FieldRefusal = BirthRefusal | FullNameRefusal | IdentityDocumentRefusal | PhoneRefusal;

/** What a parser of the vocabulary can refuse in a person; a code without a sentence does not compile. */
const fieldMessages: Record<FieldRefusal, ProblemMessage> = defineMessages({
  'birth-needs-year-or-date': { en: 'A birth has a year or a date.', vi: 'Cần năm sinh hoặc ngày sinh.' },
  'birth-malformed': { en: 'There is no such date or year.', vi: 'Ngày sinh hoặc năm sinh không có thật.' },
  'birth-before-1900': { en: 'The birth lies before 1900.', vi: 'Năm sinh trước năm 1900.' },
  'birth-in-the-future': { en: 'The birth lies after the day in question.', vi: 'Ngày sinh sau ngày được ghi nhận.' },
  'name-missing': { en: 'A name is needed.', vi: 'Cần có họ tên.' },
  'name-too-long': { en: 'The name is too long.', vi: 'Họ tên quá dài.' },
  'name-character-refused': {
    en: 'A name has letters, spaces, hyphens, apostrophes and dots only.',
    vi: 'Họ tên chỉ gồm chữ cái, khoảng trắng, gạch nối, dấu nháy và dấu chấm.',
  },
  'name-without-letter': { en: 'A name has at least one letter.', vi: 'Họ tên phải có ít nhất một chữ cái.' },
  'phone-missing': { en: 'A phone is needed.', vi: 'Cần có số điện thoại.' },
  'phone-malformed': { en: 'This is no phone of Vietnam.', vi: 'Số điện thoại không đúng.' },
  'phone-not-vietnamese': { en: 'A phone of Vietnam is needed.', vi: 'Cần số điện thoại tại Việt Nam.' },
  'identity-document-kind-unknown': { en: 'This kind of document is not known.', vi: 'Loại giấy tờ không hợp lệ.' },
  'citizen-id-malformed': { en: 'A citizen id has twelve digits.', vi: 'Số CCCD gồm 12 chữ số.' },
  'old-identity-card-malformed': { en: 'An old identity card has nine digits.', vi: 'Số CMND gồm 9 chữ số.' },
  'passport-malformed': { en: 'A passport has 6 to 20 letters and digits.', vi: 'Số hộ chiếu gồm 6 đến 20 chữ và số.' },
});

/** Every code with which a form of a person is refused, by whichever service takes it. */
export const personMessages = defineMessages({
  ...fieldMessages,
  'commune-not-found': { en: 'There is no such commune on that day.', vi: 'Không có xã, phường này vào ngày đó.' },
  'province-not-found': {
    en: 'There is no such other province on that day; residents of this one name their commune.',
    vi: 'Không có tỉnh khác này vào ngày đó; người trong tỉnh phải ghi xã, phường.',
  },
});
