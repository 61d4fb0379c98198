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
  'pooled-row': {
    vi: 'Danh sách này chưa nhận mẫu gộp: hãy nhập bằng chức năng mẫu gộp',
    en: 'Pooled specimens are not taken from lists yet: enter them as a pool',
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
