import { defineMessages, type ProblemMessage } from '#libs/http';
import type {
  BirthRefusal,
  CardCodeRefusal,
  DeclarationCodeRefusal,
  FullNameRefusal,
  HealthInsuranceRefusal,
  IdentityDocumentRefusal,
  PhoneRefusal,
  PlaceCodeRefusal,
} from '#libs/vocabulary';

/** What a parser of the vocabulary can refuse in a field. */
export type FieldRefusal =
  | BirthRefusal
  | CardCodeRefusal
  | DeclarationCodeRefusal
  | FullNameRefusal
  | HealthInsuranceRefusal
  | IdentityDocumentRefusal
  | PhoneRefusal
  | PlaceCodeRefusal;

/** Their sentences: a code without one does not compile. */
export const fieldMessages: Record<FieldRefusal, ProblemMessage> = defineMessages({
  'birth-needs-year-or-date': { en: 'A birth has a year or a date.', vi: 'Cần năm sinh hoặc ngày sinh.' },
  'birth-malformed': { en: 'There is no such date or year.', vi: 'Ngày sinh hoặc năm sinh không có thật.' },
  'birth-before-1900': { en: 'The birth lies before 1900.', vi: 'Năm sinh trước năm 1900.' },
  'birth-in-the-future': { en: 'The birth lies after the declaration.', vi: 'Ngày sinh sau ngày khai.' },
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
  'health-insurance-number-malformed': {
    en: 'A health insurance number has 10 digits, or two letters and 13 digits.',
    vi: 'Số BHYT gồm 10 chữ số, hoặc hai chữ cái và 13 chữ số.',
  },
  'place-code-malformed': { en: 'The code of a place has eight characters.', vi: 'Mã địa điểm gồm tám ký tự.' },
  'place-code-mistyped': { en: 'The code of the place is mistyped.', vi: 'Mã địa điểm bị gõ sai.' },
  'card-code-malformed': { en: 'The code of a card has twelve characters.', vi: 'Mã thẻ cá nhân gồm mười hai ký tự.' },
  'card-code-mistyped': { en: 'The code of the card is mistyped.', vi: 'Mã thẻ cá nhân bị gõ sai.' },
  'declaration-code-malformed': {
    en: 'The code of a declaration has twenty characters.',
    vi: 'Mã tờ khai gồm hai mươi ký tự.',
  },
  'declaration-code-mistyped': { en: 'The code of the declaration is mistyped.', vi: 'Mã tờ khai bị gõ sai.' },
});
