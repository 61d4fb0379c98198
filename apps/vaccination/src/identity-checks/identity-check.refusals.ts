import { defineMessages } from '#libs/http';

/** Every code with which what concerns checks of identity is refused. */
export const identityCheckMessages = defineMessages({
  'check-list-not-found': { en: 'There is no such list.', vi: 'Không có danh sách này.' },
  'check-not-found': {
    en: 'There is no row with this id on a list.',
    vi: 'Không có dòng mang mã này trong danh sách.',
  },
  'check-settled-before': {
    en: 'The row came back before and said something else.',
    vi: 'Dòng này đã được trả kết quả trước đó với nội dung khác.',
  },
  'check-contradicts': {
    en: 'The row says that all is right, or that there is nobody, and yet corrects something.',
    vi: 'Dòng này ghi là đúng hoặc không tìm thấy nhưng lại có nội dung sửa.',
  },
  'correction-missing': {
    en: 'The row says that something was corrected, and does not say what.',
    vi: 'Dòng này ghi là đã sửa nhưng không có nội dung sửa.',
  },
  'document-of-another': {
    en: 'The document is on record as that of another person: look whether the two are one.',
    vi: 'Số giấy tờ này đã có ở hồ sơ khác: hãy kiểm tra xem hai hồ sơ có phải một người.',
  },
});
