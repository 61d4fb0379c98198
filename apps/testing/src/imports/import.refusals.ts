import { defineMessages } from '#libs/http';

/** Why a row of a list is refused, beside what a request would be refused for. */
export const importMessages = defineMessages({
  'word-unknown': { vi: 'Không hiểu nội dung ô này', en: 'The word is not one of those that this column can have' },
  'time-malformed': { vi: 'Thời gian không đúng định dạng', en: 'The time is malformed' },
  'date-order-ambiguous': {
    vi: 'Không rõ ngày hay tháng đứng trước: hãy ghi năm-tháng-ngày',
    en: 'It is not clear whether the day or the month comes first: write year-month-day',
  },
  'pool-size': { vi: 'Mẫu gộp phải có từ 2 đến 20 người', en: 'A pooled specimen has 2 to 20 people' },
  'entries-differ-from-names': {
    vi: 'Số mục trong ô này khác số người trong mẫu gộp',
    en: 'The cell must have one entry for each name of the pool, or be empty',
  },
  'several-names-of-one': {
    vi: 'Mẫu đơn nhưng có nhiều họ tên',
    en: 'The specimen is called a single one and has several names',
  },
  'pool-code-malformed': {
    vi: 'Mã mẫu gộp chỉ gồm chữ không dấu, chữ số, dấu hai chấm, gạch dưới, gạch ngang; cả mã đơn vị tối đa 36 ký tự',
    en: 'The code of a pool has letters, digits, colons, dashes and underscores, at most 36 with that of its assigner',
  },
  'method-not-pooled': {
    vi: 'Mẫu gộp chỉ xét nghiệm bằng PCR hoặc test nhanh',
    en: 'A pool is tested by PCR or by a rapid test',
  },
  'pool-members-differ': {
    vi: 'Mẫu gộp này đã được ghi nhận với số người khác',
    en: 'The pool is known with another number of people',
  },
  'result-differs': {
    vi: 'Mẫu đã có kết quả khác: hãy đính chính kết quả cũ',
    en: 'The specimen has another result already: amend that one',
  },
  'row-of-another-laboratory': {
    vi: 'Mẫu này đã gửi phòng xét nghiệm khác',
    en: 'The specimen was sent to another laboratory',
  },
});

export type ImportRefusal = keyof typeof importMessages;
