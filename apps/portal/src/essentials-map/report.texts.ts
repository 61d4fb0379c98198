import { defineTexts } from '../language/texts';

export const reportTexts = defineTexts({
  report: { vi: 'Báo tình trạng', en: 'Report' },
  reportPlace: { vi: 'Báo tình trạng của {name}', en: 'Report about {name}' },
  question: { vi: 'Quý vị thấy {name} thế nào?', en: 'How is {name}?' },
  open: { vi: 'Đang mở', en: 'Open' },
  closed: { vi: 'Đã đóng', en: 'Closed' },
  has: { vi: 'Còn {good}', en: 'Has {good}' },
  'out-of': { vi: 'Hết {good}', en: 'Out of {good}' },
  cancel: { vi: 'Thôi', en: 'Never mind' },
  thanks: { vi: 'Cảm ơn quý vị', en: 'Thank you' },
  thanksReason: {
    vi: 'Tin báo đã được ghi nhận. Một tin của người dân được tin trong thời gian ngắn; ba người cùng báo thì nơi đó mới được coi là đã đóng.',
    en: 'Your report was taken. One report of a citizen is believed for a short time; a place counts as closed when three say so.',
  },
  first: {
    vi: 'Lần đầu trong ngày, xin xác nhận số điện thoại bằng mã gửi qua tin nhắn. Các lần sau chỉ cần hai lần chạm.',
    en: 'The first time of a day your phone is confirmed by a code in a message. After that two taps are enough.',
  },
  phone: { vi: 'Số điện thoại', en: 'Phone number' },
  phoneHint: { vi: 'Không ai thấy số này', en: 'Nobody sees this number' },
  phoneWrong: { vi: 'Hãy ghi số điện thoại', en: 'Write the phone number' },
  sendCode: { vi: 'Gửi mã cho tôi', en: 'Send me a code' },
  code: { vi: 'Mã trong tin nhắn', en: 'Code in the message' },
  codeWrong: { vi: 'Mã gồm 6 chữ số', en: 'The code has six digits' },
  send: { vi: 'Gửi tin báo', en: 'Send the report' },
});
