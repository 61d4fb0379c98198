import { defineMessages } from '#libs/http';

/** Why a question to the reports is refused. */
export const reportMessages = defineMessages({
  'indicator-not-found': { vi: 'Không có chỉ tiêu này.', en: 'There is no such indicator.' },
  'area-not-found': { vi: 'Không có đơn vị hành chính này.', en: 'There is no such area.' },
  'period-reversed': { vi: 'Ngày đầu nằm sau ngày cuối.', en: 'The first day lies after the last.' },
  'period-too-long': { vi: 'Khoảng thời gian dài hơn 400 ngày.', en: 'The period is longer than 400 days.' },
  'not-a-day': { vi: 'Không phải một ngày có thật (YYYY-MM-DD).', en: 'Not a day of the calendar (YYYY-MM-DD).' },
  'dimension-unknown': { vi: 'Không thể nhóm theo tiêu chí này.', en: 'It cannot be grouped by this dimension.' },
  'margin-not-kept': {
    vi: 'Chỉ tiêu này không được đếm theo tổ hợp tiêu chí đó.',
    en: 'The indicator is not counted by this combination of dimensions.',
  },
  'state-not-summable': {
    vi: 'Chỉ tiêu hiện trạng không cộng qua các ngày: hãy hỏi một ngày hoặc nhóm theo ngày.',
    en: 'A state is not summed over days: ask for one day or group by day.',
  },
  'ratio-not-summable': {
    vi: 'Tỷ số không cộng qua các ngày: hãy hỏi một ngày hoặc nhóm theo ngày.',
    en: 'A ratio is not summed over days: ask for one day or group by day.',
  },
  'as-of-not-a-whole-hour': {
    vi: 'asOf phải là một giờ tròn, ví dụ 2021-08-11T16:00:00+07:00.',
    en: 'asOf must be a whole hour, such as 2021-08-11T16:00:00+07:00.',
  },
  'as-of-in-the-future': { vi: 'asOf nằm trong tương lai.', en: 'asOf lies in the future.' },
  'answer-too-large': {
    vi: 'Câu trả lời quá nhiều dòng: hãy rút ngắn khoảng thời gian hoặc nhóm ít hơn.',
    en: 'The answer has too many rows: shorten the period or group by less.',
  },
});

export type ReportRefusal = keyof typeof reportMessages;
