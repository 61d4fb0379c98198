import { defineMessages } from '#libs/http';

/** Every code with which a report about a point can be refused. */
export const supplyReportMessages = defineMessages({
  'report-phone-missing': {
    vi: 'Hãy nhập số điện thoại và mã xác nhận.',
    en: 'Give a phone and the code that was sent to it.',
  },
  'report-code-missing': {
    vi: 'Hãy nhập mã xác nhận đã gửi đến số điện thoại này.',
    en: 'Give the code that was sent to this phone.',
  },
  'report-code-wrong': {
    vi: 'Mã không đúng hoặc đã hết hạn. Hãy yêu cầu mã mới.',
    en: 'The code is wrong or no longer valid. Ask for a new one.',
  },
  'report-token-ended': {
    vi: 'Xác nhận của điện thoại này đã hết hạn. Hãy yêu cầu mã mới.',
    en: 'The phone was verified on another day. Ask for a new code.',
  },
  'report-codes-too-many': {
    vi: 'Đã gửi quá nhiều mã đến số điện thoại này. Hãy thử lại sau một ngày.',
    en: 'Too many codes were sent to this phone. Try again in a day.',
  },
  'too-many-reports-today': {
    vi: 'Số điện thoại này đã báo tin đủ số lần trong ngày.',
    en: 'This phone has reported as often as it may in a day.',
  },
  'report-goods-missing': { vi: 'Hãy chọn mặt hàng.', en: 'Say of which goods.' },
  'report-goods-unneeded': {
    vi: 'Tin mở cửa, đóng cửa không kèm mặt hàng.',
    en: 'That a point is open or closed is said of no goods.',
  },
  'supply-report-not-found': { vi: 'Không có tin báo này.', en: 'There is no such report.' },
  'supply-report-decided': { vi: 'Tin báo này đã được xử lý.', en: 'The report was decided on already.' },
});

export type SupplyReportRefusal = keyof typeof supplyReportMessages;
