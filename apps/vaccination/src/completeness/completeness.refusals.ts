import { defineMessages } from '#libs/http';

/** Every code with which what concerns the completeness of days is refused. */
export const completenessMessages = defineMessages({
  'day-already-signed': { en: 'The day was signed before.', vi: 'Ngày này đã được ký xác nhận.' },
  'day-not-declared': {
    en: 'The facility has not said how many doses it gave on that day.',
    vi: 'Cơ sở chưa khai báo số mũi tiêm của ngày này.',
  },
  'day-not-complete': {
    en: 'The doses that are entered are not as many as were declared.',
    vi: 'Số mũi tiêm đã nhập chưa khớp với số đã khai báo.',
  },
  'day-in-the-future': { en: 'The day lies in the future.', vi: 'Ngày này nằm trong tương lai.' },
  'facility-closed-on-day': {
    en: 'The facility was not open on that day.',
    vi: 'Cơ sở không hoạt động vào ngày này.',
  },
  'period-ends-before-it-begins': {
    en: 'The period ends before it begins.',
    vi: 'Khoảng thời gian kết thúc trước khi bắt đầu.',
  },
  'period-too-long': {
    en: 'The period is too long for one answer: ask for fewer days or one facility.',
    vi: 'Khoảng thời gian quá dài: hãy chọn ít ngày hơn hoặc một cơ sở.',
  },
});
