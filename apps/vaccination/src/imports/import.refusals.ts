import { defineMessages, type ProblemMessage } from '#libs/http';
import type { DoseViolation, DoseWarning } from '#libs/vocabulary';

/** What is said of a dose that was taken in; a code without a sentence does not compile. */
const findingMessages: Record<DoseViolation | DoseWarning, ProblemMessage> = defineMessages({
  'before-birth': { en: 'The dose was given before the person was born.', vi: 'Mũi tiêm có ngày trước ngày sinh.' },
  'before-approval': {
    en: 'On that day the vaccine was not approved yet.',
    vi: 'Vào ngày tiêm vắc xin này chưa được phê duyệt.',
  },
  'too-young': { en: 'Younger than the vaccine is meant for.', vi: 'Chưa đủ tuổi tiêm loại vắc xin này.' },
  'too-old': { en: 'Older than the vaccine is meant for.', vi: 'Quá tuổi tiêm loại vắc xin này.' },
  'too-early': { en: 'Sooner after the dose before than is allowed.', vi: 'Tiêm sớm hơn khoảng cách cho phép.' },
  'mixing-not-allowed': {
    en: 'Not allowed after the product of the dose before.',
    vi: 'Không được tiêm kết hợp với loại vắc xin của mũi trước.',
  },
  'mixing-without-consent': {
    en: 'Another product than before, and nobody has noted consent.',
    vi: 'Tiêm kết hợp loại vắc xin khác mà chưa ghi nhận sự đồng ý.',
  },
  'beyond-course': { en: 'One more than the course has.', vi: 'Vượt quá số mũi của liệu trình.' },
  'stated-number-differs': {
    en: 'By the dates it is another dose than the list says.',
    vi: 'Theo ngày tiêm, thứ tự mũi khác với danh sách.',
  },
  'stated-kind-differs': {
    en: 'By the dates it is of another kind than the list says.',
    vi: 'Theo ngày tiêm, loại mũi khác với danh sách.',
  },
  'given-late': { en: 'Later after the dose before than is usual.', vi: 'Tiêm muộn hơn khoảng cách thông thường.' },
  'age-estimated': { en: 'Only the year of birth is known.', vi: 'Chỉ biết năm sinh.' },
  'age-unknown': { en: 'The birth is not known.', vi: 'Không biết ngày sinh.' },
});

/** Every code with which a row of a paper list is refused or warned of, beside those of a dose. */
export const importMessages = defineMessages({
  ...findingMessages,
  'row-without-dose': { en: 'The row tells of no dose.', vi: 'Dòng này không có mũi tiêm nào.' },
  'row-taken-before': {
    en: 'The row with this id was taken in before with other words: correct the dose instead.',
    vi: 'Dòng mang mã này đã được tiếp nhận với nội dung khác: hãy sửa mũi tiêm.',
  },
  'listed-before': {
    en: 'The row with this id was taken in before with other words: look for the person instead.',
    vi: 'Dòng mang mã này đã được tiếp nhận với nội dung khác: hãy tra cứu hồ sơ người tiêm.',
  },
  'doses-passed-over': {
    en: 'Doses are taken in with a list of doses: those of this row were passed over.',
    vi: 'Mũi tiêm được nhập bằng danh sách mũi tiêm: các mũi trong dòng này đã được bỏ qua.',
  },
  'name-in-old-encoding': {
    en: 'The name was written in an old encoding and was converted.',
    vi: 'Họ tên dùng bảng mã cũ và đã được chuyển đổi.',
  },
  'document-disagrees': {
    en: 'The document is on record under another name or birth: an officer looks at it.',
    vi: 'Số giấy tờ đã có với họ tên hoặc ngày sinh khác: cán bộ sẽ kiểm tra.',
  },
  'may-be-known': {
    en: 'May be somebody who is on record: an officer decides.',
    vi: 'Có thể trùng với người đã có hồ sơ: cán bộ sẽ quyết định.',
  },
  'word-unknown': { en: 'The word is not one of those of the template.', vi: 'Giá trị không có trong biểu mẫu.' },
  'time-malformed': { en: 'The date cannot be read.', vi: 'Không đọc được ngày.' },
  'date-order-ambiguous': {
    en: 'Nothing in the file says which part is the day and which the month.',
    vi: 'Không rõ phần nào là ngày, phần nào là tháng.',
  },
});
