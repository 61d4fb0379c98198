import { defineMessages, type ProblemMessage } from '#libs/http';
import type { BirthRefusal, FullNameRefusal, IdentityDocumentRefusal, PhoneRefusal } from '#libs/vocabulary';

type FieldRefusal = BirthRefusal | FullNameRefusal | IdentityDocumentRefusal | PhoneRefusal;

/** What a parser of the vocabulary can refuse in a person; a code without a sentence does not compile. */
const fieldMessages: Record<FieldRefusal, ProblemMessage> = defineMessages({
  'birth-needs-year-or-date': { en: 'A birth has a year or a date.', vi: 'Cần năm sinh hoặc ngày sinh.' },
  'birth-malformed': { en: 'There is no such date or year.', vi: 'Ngày sinh hoặc năm sinh không có thật.' },
  'birth-before-1900': { en: 'The birth lies before 1900.', vi: 'Năm sinh trước năm 1900.' },
  'birth-in-the-future': { en: 'The birth lies after the collection.', vi: 'Ngày sinh sau ngày lấy mẫu.' },
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

/** Every code with which what concerns people is refused. */
export const peopleMessages = defineMessages({
  ...fieldMessages,
  'commune-not-found': { en: 'There is no such commune on that day.', vi: 'Không có xã, phường này vào ngày đó.' },
  'province-not-found': {
    en: 'There is no such other province on that day; residents of this one name their commune.',
    vi: 'Không có tỉnh khác này vào ngày đó; người trong tỉnh phải ghi xã, phường.',
  },
  'candidate-not-found': { en: 'There is no such entry on the list.', vi: 'Không có mục này trong danh sách.' },
  'candidate-already-closed': { en: 'The entry was closed before.', vi: 'Mục này đã được xử lý.' },
  'test-person-not-found': { en: 'There is no such person on record.', vi: 'Không có người này trong hồ sơ.' },
  'merge-not-found': { en: 'There is no such merge.', vi: 'Không có lần gộp hồ sơ này.' },
  'merge-already-undone': { en: 'The merge was undone before.', vi: 'Lần gộp hồ sơ này đã được hủy.' },
  'same-person-twice': { en: 'Two people are needed to be merged.', vi: 'Cần hai hồ sơ khác nhau để gộp.' },
  'person-already-merged': {
    en: 'The person was merged into another before: merge with that one, or undo it first.',
    vi: 'Hồ sơ này đã được gộp vào hồ sơ khác: hãy gộp với hồ sơ đó, hoặc hủy lần gộp trước.',
  },
});

export type PeopleRefusal = keyof typeof peopleMessages;
