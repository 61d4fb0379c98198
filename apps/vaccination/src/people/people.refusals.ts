import { defineMessages, personMessages } from '#libs/http';

/** Every code with which what concerns people is refused. */
export const peopleMessages = defineMessages({
  ...personMessages,
  'vaccination-person-not-found': { en: 'There is no such person on record.', vi: 'Không có người này trong hồ sơ.' },
  'facility-asks-by-document': {
    en: 'A facility asks for a person by the document that is shown.',
    vi: 'Cơ sở tra cứu người tiêm bằng số giấy tờ được xuất trình.',
  },
  'document-number-malformed': {
    en: 'A document is a number of 9 or 12 digits, or that of a passport.',
    vi: 'Số giấy tờ gồm 9 hoặc 12 chữ số, hoặc là số hộ chiếu.',
  },
  'name-and-birth-go-together': {
    en: 'People are found by name and birth together.',
    vi: 'Phải tra cứu bằng cả họ tên và ngày hoặc năm sinh.',
  },
  'birth-malformed-in-search': {
    en: 'The birth is a year or a date: 1984 or 1984-03-01.',
    vi: 'Ngày sinh là một năm hoặc một ngày: 1984 hoặc 1984-03-01.',
  },
  'candidate-not-found': { en: 'There is no such entry on the list.', vi: 'Không có mục này trong danh sách.' },
  'candidate-already-decided': {
    en: 'The entry was decided like this before, or its people are one: take that back first.',
    vi: 'Mục này đã được quyết định: hãy hủy lần gộp hồ sơ trước.',
  },
  'merge-not-found': { en: 'There is no such merge.', vi: 'Không có lần gộp hồ sơ này.' },
  'merge-already-undone': { en: 'The merge was undone before.', vi: 'Lần gộp hồ sơ này đã được hủy.' },
  'same-person-twice': { en: 'Two people are needed to be merged.', vi: 'Cần hai hồ sơ khác nhau để gộp.' },
  'person-already-merged': {
    en: 'The person was merged into another before: merge with that one, or undo it first.',
    vi: 'Hồ sơ này đã được gộp vào hồ sơ khác: hãy gộp với hồ sơ đó, hoặc hủy lần gộp trước.',
  },
  'person-change-not-found': { en: 'There is no such change.', vi: 'Không có thay đổi này.' },
  'person-change-undone': { en: 'The change was undone before.', vi: 'Thay đổi này đã được hủy trước đó.' },
  'person-changed-since': {
    en: 'The person was changed once more since: undo that change first.',
    vi: 'Thông tin đã được sửa thêm sau đó: hãy hủy thay đổi sau trước.',
  },
});
