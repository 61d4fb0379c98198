import { defineMessages } from '#libs/http';

/** Every code with which a row of a paper list is refused, beside those of a dose. */
export const importMessages = defineMessages({
  'row-without-dose': { en: 'The row tells of no dose.', vi: 'Dòng này không có mũi tiêm nào.' },
  'row-taken-before': {
    en: 'The row with this id was taken in before with other words: correct the dose instead.',
    vi: 'Dòng mang mã này đã được tiếp nhận với nội dung khác: hãy sửa mũi tiêm.',
  },
  'word-unknown': { en: 'The word is not one of those of the template.', vi: 'Giá trị không có trong biểu mẫu.' },
  'time-malformed': { en: 'The date cannot be read.', vi: 'Không đọc được ngày.' },
  'date-order-ambiguous': {
    en: 'Nothing in the file says which part is the day and which the month.',
    vi: 'Không rõ phần nào là ngày, phần nào là tháng.',
  },
});
